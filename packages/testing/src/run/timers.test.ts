import { VirtualClockLoop, run, sleep } from '@yieldpoint/asyncio';
import { expect, test } from 'vitest';
import { timerGlobals } from './timer-globals.ts';
import { Timers } from './timers.ts';

/** What `arm` makes happen in the first `seconds` of a loop, each with its time in milliseconds. */
function happening(
  seconds: number,
  arm: (globals: ReturnType<typeof timerGlobals>, note: (what: unknown) => void) => void,
): unknown[] {
  const loop = new VirtualClockLoop();
  const log: unknown[] = [];
  loop.callSoon(() =>
    arm(timerGlobals(new Timers(() => loop)), (what) => log.push([what, Math.round(loop.time() * 1_000)])),
  );
  run(sleep(seconds), { loopFactory: () => loop });
  return log;
}

test('timers fire on the clock of the loop, with their arguments', () => {
  const log = happening(2, ({ setTimeout, setImmediate }, note) => {
    setTimeout((a, b) => note([a, b]), 1_500, 'a', 'b');
    setTimeout(() => note('at once'));
    setTimeout(() => note('also'), -5);
    setImmediate(note, 'now');
  });
  expect(log).toEqual([
    ['at once', 0],
    ['also', 0],
    ['now', 0],
    [['a', 'b'], 1_500],
  ]);
});

test('an interval repeats until it is cleared, and one of nothing lets the clock move', () => {
  const log = happening(1, ({ setInterval, clearInterval }, note) => {
    const slow = setInterval(() => note('slow'), 400);
    let turns = 0;
    const quick = setInterval(() => {
      note('quick');
      if ((turns += 1) === 2) clearInterval(quick);
    }, 0);
    expect(slow).not.toBe(quick);
  });
  expect(log).toEqual([
    ['quick', 1],
    ['quick', 2],
    ['slow', 400],
    ['slow', 800],
  ]);
});

test('what is cleared never fires; clearing anything else is harmless', () => {
  const log = happening(1, ({ setTimeout, clearTimeout }, note) => {
    clearTimeout(setTimeout(() => note('never'), 10));
    clearTimeout(undefined);
    clearTimeout(12_345);
  });
  expect(log).toEqual([]);
});

test('without a loop nothing fires', () => {
  const { setTimeout, setInterval, clearInterval } = timerGlobals(new Timers(() => null));
  let fired = false;
  const fire = (): void => {
    fired = true;
  };
  setTimeout(fire, 0);
  clearInterval(setInterval(fire, 0));
  run(sleep(1));
  expect(fired).toBe(false);
});
