import { expect, test } from '@yieldpoint/testing';
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
  const loop = new Loop();
  const sleepers: Task[] = [];
  loop.callSoon(() => {
    // Both timers are due in one turn, the cancelling one first: the other must not disturb what is over.
    loop.callLater(1, () => sleepers[0]?.cancel());
    sleepers.push(start(loop, nap(1)));
  });
  while (loop.turn());
  expect(sleepers[0]?.cancelled()).toBe(true);
});

test('a cancel when what is waited for is done, and the task not yet awake', () => {
  function* main(loop: Loop): Program<string> {
    const future = new Future<string>(loop);
    const reader = new Task(loop, join(future));
    yield 1;
    future.setResult('just in time');
    const asked = reader.cancel();
    return `${asked}, ${yield* ending(reader)}, ${future.cancelled()}`;
  }
  expect(run(main)).toBe('true, cancelled, false');
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
