import { expect, test } from 'vitest';
import { ProcessUsage, readProcFile } from './proc.ts';

const hasProc = readProcFile(process.pid, 'statm') !== null;

function using<Result>(pid: number, look: (usage: ProcessUsage) => Result): Result {
  const usage = new ProcessUsage(pid);
  try {
    return look(usage);
  } finally {
    usage.close();
  }
}

test.runIf(hasProc)('resident memory agrees with what Node says of itself', () => {
  using(process.pid, (usage) => {
    const ratio = usage.residentBytes() / process.memoryUsage.rss();
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
  });
});

test.runIf(hasProc)('processor time grows with work', () => {
  using(process.pid, (usage) => {
    const before = usage.cpuMs() ?? 0;
    let sum = 0;
    for (let i = 0; i < 5e6; i += 1) sum += Math.sqrt(i);
    expect(sum).toBeGreaterThan(0);
    expect(usage.cpuMs()).toBeGreaterThan(before);
  });
});

test('of a process that is not there nothing is known', () => {
  using(2 ** 30, (usage) => {
    expect(usage.residentBytes()).toBe(0);
    expect(usage.cpuMs()).toBeNull();
  });
  expect(readProcFile(2 ** 30, 'status')).toBeNull();
});
