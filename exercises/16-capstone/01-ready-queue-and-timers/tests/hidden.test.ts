import { expect, random, test } from '@yieldpoint/testing';
import { Loop, type Program } from './exercise';

test('random sleeps end at their sums', () => {
  const loop = new Loop();
  const ends = new Map<string, number>();
  function* napping(name: string, naps: number[]): Program {
    for (const nap of naps) yield nap;
    ends.set(name, loop.time());
  }
  const all = Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => random.int(1, 50) * 8));
  all.forEach((naps, index) => loop.start(napping(`${index}`, naps)));
  loop.run();
  expect(all.map((_, index) => ends.get(`${index}`))).toEqual(
    all.map((naps) => naps.reduce((sum, nap) => sum + nap, 0)),
  );
});

test('those who give way for ever do not starve a timer', () => {
  const loop = new Loop();
  let rung = false;
  let turns = 0;
  function* restless(): Program {
    for (; turns < 100; turns += 1) {
      if (rung) return;
      yield;
    }
  }
  loop.callSoon(() => {
    loop.callLater(0, () => (rung = true));
    loop.start(restless());
  });
  loop.run();
  expect(rung).toBe(true);
  expect(turns).toBeLessThan(100);
});

test('the clock stands still while something is ready', () => {
  const loop = new Loop();
  const times: number[] = [];
  function* busy(): Program {
    for (let n = 0; n < 5; n += 1) {
      times.push(loop.time());
      yield;
    }
  }
  loop.callLater(1, () => {});
  loop.start(busy());
  loop.run();
  expect(times).toEqual([0, 0, 0, 0, 0]);
  expect(loop.time()).toBe(1);
});

test('a sleep of 0 lets the others go first', () => {
  const loop = new Loop();
  const log: string[] = [];
  function* napper(): Program {
    log.push('before');
    yield 0;
    log.push('after');
  }
  loop.start(napper());
  loop.callSoon(() => log.push('another'));
  loop.run();
  expect(log).toEqual(['before', 'another', 'after']);
  expect(loop.time()).toBe(0);
});

test('a timer set by a timer counts from its own time', () => {
  const loop = new Loop();
  const times: number[] = [];
  loop.callLater(2, () => {
    loop.callLater(3, () => times.push(loop.time()));
    loop.callLater(0.5, () => times.push(loop.time()));
  });
  loop.callLater(4, () => times.push(loop.time()));
  loop.run();
  expect(times).toEqual([2.5, 4, 5]);
});

test('the clock never goes back', () => {
  const loop = new Loop();
  const times: number[] = [];
  loop.callLater(5, () => {
    loop.callLater(-3, () => times.push(loop.time()));
  });
  loop.run();
  expect(times).toEqual([5]);
  expect(loop.time()).toBe(5);
});

test('a timer is cancelled even by one that is due at the same moment', () => {
  const loop = new Loop();
  const log: string[] = [];
  loop.callLater(1, () => second.cancel());
  const second = loop.callLater(1, () => log.push('second'));
  loop.callLater(1, () => log.push('third'));
  loop.run();
  expect(log).toEqual(['third']);
});

test('cancelling late or twice does no harm', () => {
  const loop = new Loop();
  const log: string[] = [];
  loop.callLater(0.5, () => log.push('unwanted')).cancel();
  const timer = loop.callLater(1, () => log.push('first'));
  loop.callLater(2, () => {
    timer.cancel();
    timer.cancel();
    log.push('second');
  });
  loop.run();
  expect(log).toEqual(['first', 'second']);
});

test('it can run again', () => {
  const loop = new Loop();
  const times: number[] = [];
  loop.callLater(1, () => times.push(loop.time()));
  loop.run();
  loop.callLater(1, () => times.push(loop.time()));
  loop.run();
  expect(times).toEqual([1, 2]);
});

test('due timers come behind what is ready, and before what that schedules', () => {
  const loop = new Loop();
  const log: string[] = [];
  loop.callSoon(() => {
    loop.callLater(0, () => log.push('timer'));
    loop.callSoon(() => {
      log.push('ready');
      loop.callSoon(() => log.push('scheduled by it'));
    });
  });
  loop.run();
  expect(log).toEqual(['ready', 'timer', 'scheduled by it']);
});

test('two loops do not share anything', () => {
  const one = new Loop();
  const other = new Loop();
  let rung = 0;
  one.callLater(3, () => (rung += 1));
  other.run();
  expect(rung).toBe(0);
  expect(other.time()).toBe(0);
  one.run();
  expect(rung).toBe(1);
});
