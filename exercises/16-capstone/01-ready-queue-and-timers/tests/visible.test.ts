import { expect, random, test } from '@yieldpoint/testing';
import { Loop, type Program } from './exercise';

test('programs take their steps in turn', () => {
  const loop = new Loop();
  const log: string[] = [];
  function* counting(name: string): Program {
    for (let n = 1; n <= 3; n += 1) {
      log.push(`${name}${n}`);
      yield;
    }
  }
  loop.start(counting('a'));
  loop.start(counting('b'));
  expect(log, 'start() only schedules: the first step comes when the loop runs.').toEqual([]);
  loop.run();
  expect(log, 'After each yield it is the turn of the next one.').toEqual([
    'a1',
    'b1',
    'a2',
    'b2',
    'a3',
    'b3',
  ]);
});

test('sleeps overlap and the clock jumps', () => {
  const loop = new Loop();
  const log: string[] = [];
  function* cook(dish: string, seconds: number): Program {
    log.push(`${loop.time()} ${dish}`);
    yield seconds;
    log.push(`${loop.time()} ${dish} done`);
  }
  const long = random.int(1000, 9999);
  loop.start(cook('soup', long));
  loop.start(cook('tea', 3));
  loop.run();
  expect(log, 'Each program continues after its own seconds.').toEqual([
    '0 soup',
    '0 tea',
    '3 tea done',
    `${long} soup done`,
  ]);
  expect(loop.time(), 'The clock shows the time of the last timer.').toBe(long);
});

test('callSoon calls in order, and not before the loop runs', () => {
  const loop = new Loop();
  const log: string[] = [];
  loop.callSoon(() => log.push('first'));
  loop.callSoon(() => {
    loop.callSoon(() => log.push('from the second'));
    log.push('second');
  });
  loop.callSoon(() => log.push('third'));
  expect(log, 'Soon is not now.').toEqual([]);
  loop.run();
  expect(log, 'First in, first out; what a callback schedules comes behind all that is ready.').toEqual([
    'first',
    'second',
    'third',
    'from the second',
  ]);
});

test('timers fire by deadline, equal ones in the order in which they were armed', () => {
  const loop = new Loop();
  const log: string[] = [];
  loop.callLater(2, () => log.push('2 a'));
  loop.callLater(3, () => log.push('3'));
  loop.callLater(1, () => log.push('1'));
  loop.callLater(2, () => log.push('2 b'));
  loop.run();
  expect(log, 'Keep the timers in order of their deadlines.').toEqual(['1', '2 a', '2 b', '3']);
});

test('a cancelled timer is not called', () => {
  const loop = new Loop();
  const log: string[] = [];
  const timer = loop.callLater(60, () => log.push('time is up'));
  loop.callLater(1, () => timer.cancel());
  loop.run();
  expect(log, 'Nobody wants this callback any more.').toEqual([]);
  expect(loop.time(), 'A cancelled timer must not keep the loop, or its clock, going.').toBe(1);
});
