import { expect, random, test } from '@yieldpoint/testing';
import { run, Task, type Future, type Loop, type Program } from './exercise';

/** Waits for `future` as `await` would: gives its result or throws its error. */
function* join<T>(future: Future<T>): Program<T> {
  return (yield future) as T;
}

function* cook(dish: string, seconds: number): Program<string> {
  yield seconds;
  return `${dish} is ready`;
}

test('run gives what main returns', () => {
  const number = random.int(1, 999);
  function* main(): Program<number> {
    yield 2;
    return number;
  }
  expect(run(main), 'The result of main is the result of run.').toBe(number);
});

test('a task waits for another one and gets its result', () => {
  const seconds = random.int(2, 60);
  function* main(loop: Loop): Program<string> {
    const soup = new Task(loop, cook('soup', seconds));
    const answer = yield* join(soup);
    return `${loop.time()}: ${answer}`;
  }
  expect(run(main), 'The yield gives the result, when the other task is done.').toBe(
    `${seconds}: soup is ready`,
  );
});

test('tasks run side by side', () => {
  function* main(loop: Loop): Program<string> {
    const soup = new Task(loop, cook('soup', 3));
    const tea = new Task(loop, cook('tea', 2));
    const answers = [yield* join(soup), yield* join(tea)];
    return `${loop.time()}: ${answers.join(', ')}`;
  }
  expect(run(main), 'Both began before anybody waited: together they take as long as the slower one.').toBe(
    '3: soup is ready, tea is ready',
  );
});

test('an error reaches the one who waits', () => {
  function* burn(): Program<string> {
    yield 1;
    throw new Error('the soup is burnt');
  }
  function* main(loop: Loop): Program<string> {
    const soup = new Task(loop, burn());
    try {
      return yield* join(soup);
    } catch (error) {
      return `caught: ${(error as Error).message}`;
    }
  }
  expect(run(main), 'The yield throws the error, and main may catch it.').toBe('caught: the soup is burnt');
});

test('run ends with main, not with the last task', () => {
  const log: string[] = [];
  function* slow(): Program<void> {
    yield 60;
    log.push('the slow task is done');
  }
  function* main(loop: Loop): Program<number> {
    const task = new Task(loop, slow());
    yield 1;
    return task.done() ? -1 : loop.time();
  }
  expect(run(main), 'main is done after a second.').toBe(1);
  expect(log, 'Nobody waited for the slow task.').toEqual([]);
});
