import { expect, random, test } from '@yieldpoint/testing';
import { Loop } from './exercise';

function loopWithLog() {
  const log: string[] = [];
  const loop = new Loop((error) => log.push(`error: ${(error as Error).message}`));
  const note = (what: string) => () => void log.push(`${loop.time()} s: ${what}`);
  return { loop, log, note };
}

test('timers for the same time run in the order in which they were set', () => {
  const { loop, log, note } = loopWithLog();
  for (const name of ['a', 'b', 'c', 'd']) loop.callLater(2, note(name));
  loop.callLater(1, () => loop.callLater(1, note('e')));
  loop.run();
  expect(log).toEqual(['2 s: a', '2 s: b', '2 s: c', '2 s: d', '2 s: e']);
});

test('random timers', () => {
  const { loop, log, note } = loopWithLog();
  const timers = Array.from({ length: 24 }, (_, number) => ({ number, seconds: random.int(0, 30) / 2 }));
  for (const { number, seconds } of timers) loop.callLater(seconds, note(`${number}`));
  loop.run();
  expect(log).toEqual(
    timers
      .toSorted((a, b) => a.seconds - b.seconds || a.number - b.number)
      .map(({ number, seconds }) => `${seconds} s: ${number}`),
  );
});

test('timers that set timers, at random', () => {
  const { loop } = loopWithLog();
  const times: number[] = [];
  const late: number[] = [];
  let set = 0;
  const arm = (seconds: number) => {
    set += 1;
    const due = loop.time() + seconds;
    loop.callLater(seconds, () => {
      times.push(loop.time());
      if (loop.time() !== due) late.push(due);
      if (set < 30) arm(random.int(1, 20) / 4);
      if (set < 30) arm(random.int(1, 20) / 4);
    });
  };
  arm(1);
  loop.run();
  expect(late).toEqual([]);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.length).toBe(30);
});

test('a cancelled timer does not move the clock', () => {
  const { loop, log, note } = loopWithLog();
  loop.callLater(1, note('one'));
  loop.callLater(50, note('fifty')).cancel();
  loop.callLater(100, note('hundred')).cancel();
  loop.run();
  expect(log).toEqual(['1 s: one']);
  expect(loop.time()).toBe(1);
});

test('a callback may cancel one that is ready, too', () => {
  const { loop, log, note } = loopWithLog();
  loop.callSoon(() => {
    soon.cancel();
    due.cancel();
  });
  const soon = loop.callSoon(note('soon'));
  const due = loop.callLater(0, note('due'));
  loop.callSoon(note('other'));
  loop.run();
  expect(log).toEqual(['0 s: other']);
});

test('who always adds themselves again can not starve a timer', () => {
  const { loop, log, note } = loopWithLog();
  let rounds = 0;
  const again = () => {
    rounds += 1;
    if (rounds === 1) loop.callLater(0, () => note(`after ${rounds}`)());
    if (rounds < 12) loop.callSoon(again);
  };
  loop.callSoon(again);
  loop.run();
  expect(log).toEqual(['0 s: after 2']);
});

test('stop lets the iteration end, and a later run goes on', () => {
  const { loop, log, note } = loopWithLog();
  loop.callSoon(() => {
    loop.callSoon(note('next iteration'));
    loop.stop();
  });
  loop.callSoon(note('same iteration'));
  loop.callLater(1, note('timer'));
  loop.run();
  expect(log).toEqual(['0 s: same iteration']);
  loop.run();
  expect(log).toEqual(['0 s: same iteration', '0 s: next iteration', '1 s: timer']);
});

test('a time in the past is due at once, and the clock never goes back', () => {
  const { loop, log, note } = loopWithLog();
  loop.callLater(5, () => {
    loop.callLater(-3, note('past'));
    loop.callSoon(note('soon'));
  });
  loop.run();
  expect(log).toEqual(['5 s: soon', '5 s: past']);
});

test('an error of a timer does not stop the loop either', () => {
  const { loop, log, note } = loopWithLog();
  loop.callLater(1, () => {
    throw new Error('late trouble');
  });
  loop.callLater(2, note('two'));
  loop.run();
  expect(log).toEqual(['error: late trouble', '2 s: two']);
});

test('a loop with nothing to do returns, and can be used again', () => {
  const { loop, log, note } = loopWithLog();
  loop.run();
  loop.callSoon(note('first run'));
  loop.run();
  loop.callLater(2, note('second run'));
  loop.run();
  loop.callLater(2, note('third run'));
  loop.run();
  expect(log).toEqual(['0 s: first run', '2 s: second run', '4 s: third run']);
});
