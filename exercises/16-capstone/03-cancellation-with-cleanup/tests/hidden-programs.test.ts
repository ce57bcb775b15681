import { expect, random, test } from '@yieldpoint/testing';
import { CancelledError, Future, Loop, run, Task, type Program } from './exercise';

function* join<T>(future: Future<T>): Program<T> {
  return (yield future) as T;
}

/** Waits until `future` is done; says how it ended. */
function* ending(future: Future): Program<string> {
  try {
    return `result ${String(yield future)}`;
  } catch (error) {
    return error instanceof CancelledError ? 'cancelled' : (error as Error).message;
  }
}

const start = (loop: Loop, program: Program) => new Task(loop, program);

function* nap(seconds: number): Program<string> {
  yield seconds;
  return 'rested';
}

test('a small program: tasks side by side', () => {
  const seconds = [random.int(1, 9), random.int(10, 19), random.int(20, 29)];
  function* work(pause: number): Program<number> {
    yield pause;
    return pause * 2;
  }
  function* main(loop: Loop): Program<string> {
    const tasks = random.shuffle(seconds).map((pause) => new Task(loop, work(pause)));
    let sum = 0;
    for (const task of tasks) sum += yield* join(task);
    return `${sum} after ${loop.time()}`;
  }
  const sum = seconds.reduce((total, one) => total + one * 2, 0);
  expect(run(main)).toBe(`${sum} after ${seconds[2]}`);
});

test('a small program: stop waiting after so many seconds', () => {
  class TooLate extends Error {}
  function* waitFor<T>(loop: Loop, program: Program<T>, seconds: number): Program<T> {
    const task = new Task(loop, program);
    let late = false;
    const timer = loop.callLater(seconds, () => {
      late = true;
      task.cancel();
    });
    try {
      return yield* join(task);
    } catch (error) {
      if (late && error instanceof CancelledError) throw new TooLate(`too late at ${loop.time()}`);
      throw error;
    } finally {
      timer.cancel();
    }
  }
  function* main(loop: Loop): Program<string[]> {
    const quick = yield* waitFor(loop, nap(2), 5);
    const slow = yield* ending(new Task(loop, waitFor(loop, nap(60), 5)));
    return [quick, slow];
  }
  expect(run(main)).toEqual(['rested', 'too late at 7']);
});

test('a small program: a lock that is always released', () => {
  const log: string[] = [];
  class Lock {
    readonly #waiters: Future<void>[] = [];
    #held = false;
    constructor(readonly loop: Loop) {}
    *with(body: () => Program<void>): Program<void> {
      while (this.#held) {
        const turn = new Future<void>(this.loop);
        this.#waiters.push(turn);
        yield turn;
      }
      this.#held = true;
      try {
        yield* body();
      } finally {
        this.#held = false;
        this.#waiters.shift()?.setResult(undefined);
      }
    }
  }
  function* user(loop: Loop, lock: Lock, name: string): Program<void> {
    yield* lock.with(function* () {
      log.push(`${name} enters at ${loop.time()}`);
      yield 10;
    });
  }
  function* main(loop: Loop): Program<void> {
    const lock = new Lock(loop);
    const first = new Task(loop, user(loop, lock, 'a'));
    const second = new Task(loop, user(loop, lock, 'b'));
    yield 3;
    first.cancel();
    yield* ending(second);
  }
  run(main);
  expect(log).toEqual(['a enters at 0', 'b enters at 3']);
});

test('a small program: the first error stops the group', () => {
  const log: string[] = [];
  function* member(loop: Loop, name: string, seconds: number): Program<void> {
    try {
      yield seconds;
      if (name === 'bad') throw new Error('bad has failed');
      log.push(`${name} done at ${loop.time()}`);
    } catch (error) {
      log.push(`${name} stops at ${loop.time()}`);
      throw error;
    }
  }
  function* group(loop: Loop, programs: Program<void>[]): Program<void> {
    const tasks = programs.map((program) => new Task(loop, program));
    let failure: Error | null = null;
    for (const task of tasks) {
      task.addDoneCallback(() => {
        if (failure !== null || task.cancelled()) return;
        try {
          task.result();
        } catch (error) {
          failure = error as Error;
          for (const other of tasks) other.cancel();
        }
      });
    }
    for (const task of tasks) yield* ending(task);
    if (failure !== null) throw failure as Error;
  }
  function* main(loop: Loop): Program<string> {
    const members = [member(loop, 'slow', 60), member(loop, 'bad', 2), member(loop, 'quick', 1)];
    return yield* ending(new Task(loop, group(loop, members)));
  }
  expect(run(main)).toBe('bad has failed');
  expect(log).toEqual(['quick done at 1', 'bad stops at 2', 'slow stops at 2']);
});

test('futures still keep their results, and the loop its order', () => {
  const loop = new Loop();
  const log: string[] = [];
  const future = new Future<undefined>(loop);
  let early: unknown;
  try {
    future.result();
  } catch (error) {
    early = error;
  }
  // An error of its own, not one for reaching into what is not there.
  expect((early as Error).name).not.toBe('TypeError');
  future.addDoneCallback(() => log.push('first'));
  future.addDoneCallback(() => log.push('second'));
  future.setResult(undefined);
  future.addDoneCallback(() => log.push('third'));
  expect(() => future.setException(new Error('twice'))).toThrow(Error);
  expect(future.result()).toBe(undefined);
  expect(log).toEqual([]);
  loop.callLater(0.5, () => log.push('never')).cancel();
  loop.callLater(5, () => {
    loop.callLater(-3, () => log.push(`late at ${loop.time()}`));
    loop.callLater(1, () => log.push(`on time at ${loop.time()}`));
  });
  loop.callLater(2, () => log.push('2 a'));
  loop.callLater(1, () => unwanted.cancel());
  loop.callLater(2, () => log.push('2 b'));
  const unwanted = loop.callLater(1, () => log.push('unwanted'));
  loop.callLater(60, () => log.push('never')).cancel();
  let turns = 0;
  while (loop.turn()) turns += 1;
  expect(log).toEqual(['first', 'second', 'third', '2 a', '2 b', 'late at 5', 'on time at 6']);
  expect(turns).toBe(6);
  expect(loop.time()).toBe(6);
});

test('who gives way for ever does not starve a sleeper', () => {
  let awake = false;
  function* restless(): Program<number> {
    for (let turns = 0; turns < 100; turns += 1) {
      if (awake) return turns;
      yield;
    }
    return -1;
  }
  function* sleeper(): Program<void> {
    yield 0;
    awake = true;
  }
  function* main(loop: Loop): Program<number> {
    start(loop, sleeper());
    return yield* join(new Task(loop, restless()));
  }
  expect(run(main)).not.toBe(-1);
});
