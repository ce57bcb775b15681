import { expect, test } from 'vitest';
import { LoopLimitError, VirtualClockLoop, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import type { LoopLimits } from '@yieldpoint/asyncio';

function limited(limits: LoopLimits, main: () => Promise<void>): LoopLimitError {
  try {
    run(main(), { loopFactory: () => new VirtualClockLoop({ limits }) });
  } catch (error) {
    if (error instanceof LoopLimitError) return error;
    throw error;
  }
  throw new Error('the limit was not reached');
}

test('a limit of steps ends the run; the program gets no turn any more', () => {
  const out: string[] = [];
  const error = limited({ steps: 100 }, async () => {
    try {
      for (;;) await sleep(0);
    } catch {
      out.push('caught');
    } finally {
      out.push('finally');
    }
  });
  expect([error.limit, error.value]).toEqual(['steps', 100]);
  expect(error.message).toContain('100 steps');
  expect(out).toEqual([]);
});

test('a limit of timers can be caught where it is reached, and ends the run all the same', () => {
  const out: string[] = [];
  const error = limited({ timers: 3 }, async () => {
    const loop = getRunningLoop();
    try {
      for (;;) loop.callLater(1, () => {});
    } catch {
      out.push('caught in the same step');
    }
    await sleep(0);
    out.push('not reached');
  });
  expect([error.limit, error.value]).toEqual(['timers', 3]);
  expect(out).toEqual(['caught in the same step']);
});

test('timers that fired or were cancelled do not count', () => {
  async function main() {
    const loop = getRunningLoop();
    for (let i = 0; i < 10; i += 1) loop.callLater(1, () => {}).cancel();
    for (let i = 0; i < 10; i += 1) await sleep(1);
    return 'done';
  }
  const loopFactory = () => new VirtualClockLoop({ limits: { timers: 3 } });
  expect(run(main(), { loopFactory })).toBe('done');
});
