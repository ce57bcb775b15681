import { expect, random, test } from '@yieldpoint/testing';
import { Future, Loop, run, Task, type Program } from './exercise';

function* join<T>(future: Future<T>): Program<T> {
  return (yield future) as T;
}

const start = (loop: Loop, program: Program) => new Task(loop, program);

const caught = (act: () => unknown): { value?: unknown; error?: unknown } => {
  try {
    return { value: act() };
  } catch (error) {
    return { error };
  }
};

test('a new task takes its first step in the next turn', () => {
  const loop = new Loop();
  const log: string[] = [];
  function* program(): Program<void> {
    log.push('first step');
    yield;
  }
  const task = new Task(loop, program());
  log.push('made');
  expect(task.done()).toBe(false);
  expect(loop.turn()).toBe(true);
  expect(log).toEqual(['made', 'first step']);
  expect(task.done()).toBe(false);
  loop.turn();
  expect(task.done()).toBe(true);
});

test('there is no result before the end', () => {
  const loop = new Loop();
  const { error } = caught(() => new Future(loop).result());
  // An error of its own, not one for reaching into what is not there.
  expect((error as Error).name).not.toBe('TypeError');
  function* program(): Program<string> {
    yield 1;
    return 'done';
  }
  const task = new Task(loop, program());
  loop.turn();
  expect(() => task.result()).toThrow(Error);
  while (loop.turn());
  expect(task.result()).toBe('done');
});

test('several may wait for one, and wake up in the order in which they came', () => {
  const log: string[] = [];
  function* work(): Program<string> {
    yield 2;
    return 'news';
  }
  function* reader(name: string, task: Task<string>): Program<void> {
    log.push(`${name}: ${yield* join(task)}`);
  }
  function* main(loop: Loop): Program<void> {
    const task = new Task(loop, work());
    const readers = ['a', 'b', 'c'].map((name) => new Task(loop, reader(name, task)));
    for (const one of readers) yield one;
  }
  run(main);
  expect(log).toEqual(['a: news', 'b: news', 'c: news']);
});

test('a task that is done already gives its result again and again', () => {
  function* work(): Program<string> {
    yield;
    return 'kept';
  }
  function* main(loop: Loop): Program<string[]> {
    const task = new Task(loop, work());
    yield 1;
    return [yield* join(task), yield* join(task), `${loop.time()}`];
  }
  expect(run(main)).toEqual(['kept', 'kept', '1']);
});

test('callbacks are called in order and in a later turn', () => {
  const loop = new Loop();
  const log: string[] = [];
  const future = new Future<string>(loop);
  future.addDoneCallback(() => log.push('first'));
  future.addDoneCallback(() => log.push('second'));
  future.setResult('set');
  future.addDoneCallback(() => log.push('added at the end'));
  expect(log).toEqual([]);
  loop.turn();
  expect(log).toEqual(['first', 'second', 'added at the end']);
  expect(loop.turn()).toBe(false);
});

test('a future can be set only once', () => {
  const loop = new Loop();
  const future = new Future<string>(loop);
  let called = 0;
  future.addDoneCallback(() => (called += 1));
  future.setResult('first');
  expect(() => future.setResult('second')).toThrow(Error);
  expect(() => future.setException(new Error('third'))).toThrow(Error);
  expect(future.result()).toBe('first');
  loop.turn();
  expect(called).toBe(1);
});

test('undefined is a result, and an error may be a result, too', () => {
  const loop = new Loop();
  const nothing = new Future<undefined>(loop);
  nothing.setResult(undefined);
  expect(nothing.done()).toBe(true);
  expect(nothing.result()).toBe(undefined);
  const wrong = new Error('only a value');
  const value = new Future<Error>(loop);
  value.setResult(wrong);
  expect(value.result()).toBe(wrong);
});

test('whatever is thrown is the error, even undefined', () => {
  const loop = new Loop();
  const future = new Future<string>(loop);
  future.setException(undefined);
  expect(future.done()).toBe(true);
  expect('error' in caught(() => future.result())).toBe(true);
});

test('an error that nobody catches comes out of run', () => {
  const message = `wrong ${random.int(1, 999)}`;
  function* work(): Program<void> {
    yield;
    throw new TypeError(message);
  }
  function* middle(loop: Loop): Program<void> {
    yield new Task(loop, work());
  }
  function* main(loop: Loop): Program<void> {
    yield new Task(loop, middle(loop));
  }
  expect(() => run(main)).toThrow(message);
});

test('the error of a task does not stop the others', () => {
  function* broken(): Program<void> {
    yield;
    throw new Error('broken');
  }
  function* fine(): Program<string> {
    yield 1;
    return 'fine';
  }
  function* main(loop: Loop): Program<string> {
    const first = new Task(loop, broken());
    const second = new Task(loop, fine());
    const answer = yield* join(second);
    return `${answer}, ${first.done()}`;
  }
  expect(run(main)).toBe('fine, true');
});

test('a main that waits for what can never happen is a deadlock', () => {
  function* main(loop: Loop): Program<void> {
    yield new Future(loop);
  }
  expect(() => run(main)).toThrow(/deadlock/i);
});

test('a small program: wait with a time limit', () => {
  /** Stage 2 has all that chapter's `wait` needs: a future, callbacks and a timer. */
  function* wait(loop: Loop, tasks: Task[], timeout: number): Program<[number, number]> {
    const waiter = new Future<void>(loop);
    const wake = () => {
      if (!waiter.done()) waiter.setResult(undefined);
    };
    const timer = loop.callLater(timeout, wake);
    for (const task of tasks) {
      task.addDoneCallback(() => {
        if (tasks.every((one) => one.done())) wake();
      });
    }
    yield waiter;
    timer.cancel();
    const done = tasks.filter((task) => task.done()).length;
    return [done, tasks.length - done];
  }
  function* nap(seconds: number): Program<number> {
    yield seconds;
    return seconds;
  }
  function* main(loop: Loop): Program<string> {
    const tasks = [1, 3, 5].map((seconds) => new Task(loop, nap(seconds)));
    const early = yield* wait(loop, tasks, 2);
    const late = yield* wait(loop, tasks, 60);
    return `${early.join(' ')}, ${late.join(' ')}, ${loop.time()} s`;
  }
  expect(run(main)).toBe('1 2, 3 0, 5 s');
});

test('a small program: producers, a queue and a consumer', () => {
  const items: string[] = [];
  const getters: Future<string>[] = [];
  const put = (item: string) => {
    const getter = getters.shift();
    if (getter) getter.setResult(item);
    else items.push(item);
  };
  function* get(loop: Loop): Program<string> {
    const ready = items.shift();
    if (ready !== undefined) return ready;
    const getter = new Future<string>(loop);
    getters.push(getter);
    return yield* join(getter);
  }
  function* producer(loop: Loop, name: string, pause: number): Program<void> {
    for (let n = 1; n <= 3; n += 1) {
      yield pause;
      put(`${name}${n} at ${loop.time()}`);
    }
  }
  function* main(loop: Loop): Program<string[]> {
    start(loop, producer(loop, 'a', 2));
    start(loop, producer(loop, 'b', 3));
    const got: string[] = [];
    while (got.length < 6) got.push(yield* get(loop));
    return got;
  }
  expect(run(main)).toEqual(['a1 at 2', 'b1 at 3', 'a2 at 4', 'b2 at 6', 'a3 at 6', 'b3 at 9']);
});

test('twenty tasks, each waiting for the one before', () => {
  const first = random.int(1, 100);
  function* link(before?: Task<number>): Program<number> {
    return before === undefined ? first : (yield* join(before)) + 1;
  }
  function* main(loop: Loop): Program<number> {
    let task = new Task(loop, link());
    for (let n = 1; n < 20; n += 1) task = new Task(loop, link(task));
    return yield* join(task);
  }
  expect(run(main)).toBe(first + 19);
});

test('the loop still takes turns, in order and by deadline', () => {
  const loop = new Loop();
  const log: string[] = [];
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
  loop.callSoon(() => {
    loop.callSoon(() => log.push(`later at ${loop.time()}`));
    log.push('soon');
  });
  let turns = 0;
  while (loop.turn()) turns += 1;
  expect(log).toEqual(['soon', 'later at 0', '2 a', '2 b', 'late at 5', 'on time at 6']);
  expect(turns).toBe(7);
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
