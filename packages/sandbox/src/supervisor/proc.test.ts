import { expect, test } from 'vitest';
import { readCpuMs, readProcFile, ResidentMemory } from './proc.ts';

const hasProc = readProcFile(process.pid, 'statm') !== null;

test.runIf(hasProc)('resident memory agrees with what Node says of itself', () => {
  const memory = new ResidentMemory(process.pid);
  const ratio = memory.read() / process.memoryUsage.rss();
  memory.close();
  expect(ratio).toBeGreaterThan(0.8);
  expect(ratio).toBeLessThan(1.2);
});

test.runIf(hasProc)('processor time grows with work', () => {
  const before = readCpuMs(process.pid) ?? 0;
  let sum = 0;
  for (let i = 0; i < 5e6; i += 1) sum += Math.sqrt(i);
  expect(sum).toBeGreaterThan(0);
  expect(readCpuMs(process.pid)).toBeGreaterThan(before);
});

test('of a process that is not there nothing is known', () => {
  const memory = new ResidentMemory(2 ** 30);
  expect(memory.read()).toBe(0);
  memory.close();
  expect(readCpuMs(2 ** 30)).toBeNull();
  expect(readProcFile(2 ** 30, 'status')).toBeNull();
});
