import { expect, test } from '@yieldpoint/testing';
import { Loop } from './exercise';

/** A loop, and a log whose lines begin with the loop's time. */
function loopWithLog() {
  const log: string[] = [];
  const loop = new Loop((error) => log.push(`error: ${(error as Error).message}`));
  const note = (what: string) => () => void log.push(`${loop.time()} s: ${what}`);
  return { loop, log, note };
}

test('callbacks run in the order in which they were added', () => {
  const { loop, log, note } = loopWithLog();
  for (const name of ['a', 'b', 'c']) loop.callSoon(note(name));
  expect(log, 'callSoon only adds: nothing runs before run().').toEqual([]);
  loop.run();
  expect(log, 'First in, first out.').toEqual(['0 s: a', '0 s: b', '0 s: c']);
});

test('what a callback adds runs after everything that was ready', () => {
  const { loop, log, note } = loopWithLog();
  loop.callSoon(() => {
    note('a')();
    loop.callSoon(note('added by a'));
  });
  loop.callSoon(note('b'));
  loop.run();
  expect(log, 'b has been waiting for longer.').toEqual(['0 s: a', '0 s: b', '0 s: added by a']);
});

test('timers run by their time, and the clock jumps to each', () => {
  const { loop, log, note } = loopWithLog();
  loop.callLater(3, note('three'));
  loop.callLater(1, note('one'));
  loop.callLater(2.5, note('two and a half'));
  loop.run();
  expect(log, 'The earliest first, whenever it was set.').toEqual([
    '1 s: one',
    '2.5 s: two and a half',
    '3 s: three',
  ]);
  expect(loop.time(), 'The clock stays at the last timer.').toBe(3);
});

test('the clock does not move while something is ready', () => {
  const { loop, log, note } = loopWithLog();
  let rounds = 0;
  const again = () => {
    rounds += 1;
    note(`round ${rounds}`)();
    if (rounds < 3) loop.callSoon(again);
  };
  loop.callLater(1, note('timer'));
  loop.callSoon(again);
  loop.run();
  expect(log, 'Only when nothing is ready there is a reason to wait.').toEqual([
    '0 s: round 1',
    '0 s: round 2',
    '0 s: round 3',
    '1 s: timer',
  ]);
});

test('a timer that is due goes behind what is ready and ahead of what is added', () => {
  const { loop, log, note } = loopWithLog();
  loop.callLater(0, note('due'));
  loop.callSoon(() => {
    note('ready')();
    loop.callSoon(note('added'));
  });
  loop.run();
  expect(log, 'Due timers join the queue when an iteration begins.').toEqual([
    '0 s: ready',
    '0 s: due',
    '0 s: added',
  ]);
});

test('a cancelled callback never runs', () => {
  const { loop, log, note } = loopWithLog();
  const soon = loop.callSoon(note('soon'));
  const later = loop.callLater(1, note('later'));
  loop.callLater(2, note('last'));
  soon.cancel();
  later.cancel();
  loop.run();
  expect(log, 'Neither the one that was ready nor the timer.').toEqual(['2 s: last']);
});

test('a callback that throws does not stop the loop', () => {
  const { loop, log, note } = loopWithLog();
  loop.callSoon(() => {
    throw new Error('out of order');
  });
  loop.callSoon(note('next'));
  loop.callLater(1, note('later'));
  loop.run();
  expect(log, 'onError hears of it; everybody else runs as if nothing had happened.').toEqual([
    'error: out of order',
    '0 s: next',
    '1 s: later',
  ]);
});
