import { expect, random, test } from '@yieldpoint/testing';
import { CancelledError, run, Task, type Future, type Loop, type Program } from './exercise';

/** Waits for `future` as `await` would: gives its result or throws its error. */
function* join<T>(future: Future<T>): Program<T> {
  return (yield future) as T;
}

/** Waits until `task` has ended, however it ended. */
function* ended(task: Task): Program<void> {
  try {
    yield task;
  } catch {
    // The test looks at the task itself.
  }
}

test('a cancelled task is woken where it waits, and cleans up', () => {
  const log: string[] = [];
  function* download(loop: Loop): Program<void> {
    try {
      yield 60;
      log.push('downloaded');
    } catch (error) {
      log.push(`${loop.time()}: ${error instanceof CancelledError ? 'cancelled' : 'another error'}`);
      throw error;
    } finally {
      log.push(`${loop.time()}: closed`);
    }
  }
  const seconds = random.int(1, 50);
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, download(loop));
    yield seconds;
    const asked = task.cancel();
    yield* ended(task);
    return `${asked}, ${task.cancelled()}`;
  }
  expect(run(main), 'cancel() says that it has asked; in the end the task is cancelled.').toBe('true, true');
  expect(log, 'A CancelledError comes out of the yield at once, and finally runs.').toEqual([
    `${seconds}: cancelled`,
    `${seconds}: closed`,
  ]);
});

test('cancel is a request: the cleanup may take its time', () => {
  function* careful(): Program<void> {
    try {
      yield 60;
    } finally {
      yield 5;
    }
  }
  function* main(loop: Loop): Program<string[]> {
    const task = new Task(loop, careful());
    yield 1;
    task.cancel();
    const seen = [`${loop.time()}: ${task.cancelled()}`];
    yield* ended(task);
    return [...seen, `${loop.time()}: ${task.cancelled()}`];
  }
  expect(run(main), 'The task is cancelled only when its cleanup is over, five seconds later.').toEqual([
    '1: false',
    '6: true',
  ]);
});

test('a cancellation travels down to what the task waits for', () => {
  const log: string[] = [];
  function* inner(loop: Loop): Program<void> {
    try {
      yield 60;
    } finally {
      yield 2;
      log.push(`${loop.time()}: inner closed`);
    }
  }
  function* outer(loop: Loop): Program<void> {
    try {
      yield new Task(loop, inner(loop));
    } finally {
      log.push(`${loop.time()}: outer closed`);
    }
  }
  function* main(loop: Loop): Program<boolean> {
    const task = new Task(loop, outer(loop));
    yield 1;
    task.cancel();
    yield* ended(task);
    return task.cancelled();
  }
  expect(run(main), 'The CancelledError comes back up through both.').toBe(true);
  expect(log, 'The innermost cleans up first, and the outer one waits for it.').toEqual([
    '3: inner closed',
    '3: outer closed',
  ]);
});

test('a task that is cancelled before its first step never begins', () => {
  let begun = false;
  function* program(): Program<void> {
    begun = true;
    yield;
  }
  function* main(loop: Loop): Program<boolean> {
    const task = new Task(loop, program());
    task.cancel();
    yield* ended(task);
    return task.cancelled();
  }
  expect(run(main), 'The task ends cancelled.').toBe(true);
  expect(begun, 'Not one line of the program has run.').toBe(false);
});

test('run cancels what is left, and waits for its cleanup', () => {
  const log: string[] = [];
  function* server(loop: Loop): Program<void> {
    try {
      for (;;) yield 10;
    } finally {
      yield 3;
      log.push(`${loop.time()}: server closed`);
    }
  }
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, server(loop));
    yield 25;
    return task.done() ? 'too early' : 'main is done';
  }
  expect(run(main), 'The server runs as long as main does.').toBe('main is done');
  expect(log, 'After main, run asks the server to stop and lets it finish its cleanup.').toEqual([
    '28: server closed',
  ]);
});

test('a task that goes on in spite of it is not cancelled', () => {
  function* stubborn(): Program<string> {
    try {
      yield 60;
    } catch {
      yield 1;
    }
    return 'finished all the same';
  }
  function* main(loop: Loop): Program<string> {
    const task = new Task(loop, stubborn());
    yield 1;
    task.cancel();
    const result = yield* join(task);
    return `${result}, ${task.cancelled()}`;
  }
  expect(run(main), 'Who catches the CancelledError and returns has a result.').toBe(
    'finished all the same, false',
  );
});
