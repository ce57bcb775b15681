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

test('what is done can not be cancelled any more', () => {
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, nap(1));
    yield 2;
    const asked = task.cancel();
    return `${asked}, ${task.cancelled()}, ${yield* join(task)}`;
  }
  expect(run(main)).toBe('false, false, rested');
  const future = new Future<string>(new Loop());
  future.setResult('kept');
  expect(future.cancel()).toBe(false);
  expect(future.cancelled()).toBe(false);
  expect(future.result()).toBe('kept');
});

test('a failed task is not a cancelled one', () => {
  const future = new Future(new Loop());
  expect(future.cancelled()).toBe(false);
  future.setException(new Error('failed'));
  expect(future.cancelled()).toBe(false);
  expect(future.cancel()).toBe(false);
});

test('a cancelled future wakes everybody who waits for it', () => {
  function* main(loop: Loop): Program<string[]> {
    const future = new Future<string>(loop);
    const readers = [1, 2].map(() => new Task(loop, ending(future)));
    yield 1;
    const said = future.cancel();
    const heard = [`${said}`, `${future.cancelled()}`];
    for (const reader of readers) heard.push(yield* join(reader));
    return heard;
  }
  expect(run(main)).toEqual(['true', 'true', 'cancelled', 'cancelled']);
});

test('cancelling the one who waits for a future cancels the future', () => {
  function* main(loop: Loop): Program<string> {
    const future = new Future<string>(loop);
    const reader = new Task(loop, join(future));
    yield 1;
    reader.cancel();
    return `${future.cancelled()}, ${yield* ending(reader)}, ${reader.cancelled()}`;
  }
  expect(run(main)).toBe('true, cancelled, true');
});

test('a task that gives way is cancelled at its next step', () => {
  let steps = 0;
  function* restless(): Program<void> {
    for (; steps < 100; steps += 1) yield;
  }
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, restless());
    for (let n = 0; n < 5; n += 1) yield;
    task.cancel();
    return `${yield* ending(task)}, ${task.cancelled()}`;
  }
  expect(run(main)).toBe('cancelled, true');
  expect(steps).toBeLessThan(10);
});

test('two cancels in one turn are one CancelledError', () => {
  let errors = 0;
  function* program(): Program<string> {
    try {
      yield 60;
    } catch {
      errors += 1;
    }
    try {
      yield 2;
    } catch {
      errors += 1;
    }
    return `${errors} error`;
  }
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, program());
    yield 1;
    task.cancel();
    task.cancel();
    return yield* join(task);
  }
  expect(run(main)).toBe('1 error');
});

test('a second cancel stops the cleanup', () => {
  const log: string[] = [];
  function* program(): Program<void> {
    try {
      yield 60;
    } finally {
      log.push('cleaning');
      yield 60;
      log.push('clean');
    }
  }
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, program());
    yield 1;
    task.cancel();
    yield 1;
    task.cancel();
    return `${yield* ending(task)} at ${loop.time()}`;
  }
  expect(run(main)).toBe('cancelled at 2');
  expect(log).toEqual(['cleaning']);
});

test('an error in the cleanup is the error of the task', () => {
  function* program(): Program<void> {
    try {
      yield 60;
    } catch {
      throw new Error('the disk is full');
    }
  }
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, program());
    yield 1;
    task.cancel();
    return `${yield* ending(task)}, ${task.cancelled()}`;
  }
  expect(run(main)).toBe('the disk is full, false');
});

test('a cancelled sleep wakes nobody later', () => {
  const log: string[] = [];
  function* program(loop: Loop): Program<void> {
    try {
      yield 10;
    } finally {
      yield 30;
      log.push(`closed at ${loop.time()}`);
    }
  }
  function* main(loop: Loop): Program<void> {
    const task = new Task(loop, program(loop));
    yield 1;
    task.cancel();
    yield* ending(task);
  }
  run(main);
  expect(log).toEqual(['closed at 31']);
});

test('a cancelled sleep leaves no timer behind', () => {
  const loop = new Loop();
  const task = new Task(loop, nap(60));
  loop.callLater(1, () => task.cancel());
  while (loop.turn());
  expect(task.cancelled()).toBe(true);
  expect(loop.time()).toBe(1);
});

test('a cancel at the very moment at which the sleep ends', () => {
  const outcomes: string[] = [];
  for (const first of ['canceller', 'sleeper']) {
    const loop = new Loop();
    let sleeper = first === 'sleeper' ? start(loop, nap(1)) : null;
    loop.callSoon(() => {
      loop.callLater(1, () => sleeper?.cancel());
      sleeper ??= start(loop, nap(1));
    });
    while (loop.turn());
    outcomes.push(`${sleeper?.cancelled()}`);
  }
  expect(outcomes).toEqual(['true', 'true']);
});

test('a task that cancels itself stops where it waits next', () => {
  const log: string[] = [];
  function* quitter(loop: Loop, self: () => Task): Program<void> {
    yield 1;
    self().cancel();
    log.push('goes on to its next yield');
    yield new Task(loop, nap(60));
    log.push('too far');
  }
  function* main(loop: Loop): Program<string> {
    const task: Task = new Task(
      loop,
      quitter(loop, () => task),
    );
    return `${yield* ending(task)} at ${loop.time()}`;
  }
  expect(run(main)).toBe('cancelled at 1');
  expect(log).toEqual(['goes on to its next yield']);
});

test('a cancellation that stops at an inner task goes no further', () => {
  function* stubborn(): Program<string> {
    try {
      yield 60;
    } catch {
      return 'inner went on';
    }
    return 'never';
  }
  function* outer(loop: Loop): Program<string> {
    return yield* join(new Task(loop, stubborn()));
  }
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, outer(loop));
    yield 1;
    task.cancel();
    return `${yield* ending(task)}, ${task.cancelled()}`;
  }
  expect(run(main)).toBe('result inner went on, false');
});

test('a task that cancels itself waits for what it has passed the request to', () => {
  function* stubborn(): Program<string> {
    try {
      yield 60;
    } catch {
      yield 2;
    }
    return 'inner went on';
  }
  function* outer(loop: Loop, self: () => Task): Program<string> {
    const inner = new Task(loop, stubborn());
    yield 1;
    self().cancel();
    return yield* join(inner);
  }
  function* main(loop: Loop): Program<string> {
    const task: Task<string> = new Task(
      loop,
      outer(loop, () => task),
    );
    return `${yield* ending(task)} at ${loop.time()}`;
  }
  expect(run(main)).toBe('result inner went on at 3');
});

test('an error is thrown once, not again at the next yield', () => {
  function* broken(): Program<void> {
    yield 1;
    throw new Error('broken');
  }
  function* main(loop: Loop): Program<string> {
    const first = yield* ending(new Task(loop, broken()));
    const second = yield;
    return `${first}, ${String(second)}`;
  }
  expect(run(main)).toBe('broken, undefined');
});

test('who raises a CancelledError is cancelled', () => {
  function* program(): Program<void> {
    yield;
    throw new CancelledError();
  }
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, program());
    yield* ending(task);
    return `${task.cancelled()}`;
  }
  expect(run(main)).toBe('true');
});

test('when the shared task is cancelled all who wait hear of it', () => {
  function* main(loop: Loop): Program<string[]> {
    const shared = new Task(loop, nap(60));
    const readers = [1, 2, 3].map(() => new Task(loop, ending(shared)));
    yield 1;
    readers[1]!.cancel();
    const seen: string[] = [];
    for (const reader of readers) seen.push(yield* join(reader));
    return [...seen, `${shared.cancelled()}`];
  }
  expect(run(main)).toEqual(['cancelled', 'cancelled', 'cancelled', 'true']);
});

test('run cleans up even when main fails', () => {
  const log: string[] = [];
  function* background(): Program<void> {
    try {
      yield 60;
    } finally {
      yield 1;
      log.push('closed');
    }
  }
  function* main(loop: Loop): Program<void> {
    start(loop, background());
    start(loop, background());
    yield 1;
    throw new Error('main has failed');
  }
  expect(() => run(main)).toThrow('main has failed');
  expect(log).toEqual(['closed', 'closed']);
});

test('run still notices a deadlock', () => {
  function* main(loop: Loop): Program<void> {
    yield new Future(loop);
  }
  expect(() => run(main)).toThrow(/deadlock/i);
});

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
  expect(() => future.result()).toThrow(Error);
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
