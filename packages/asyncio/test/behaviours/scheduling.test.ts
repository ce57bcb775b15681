import { expect, test } from 'vitest';
import {
  RuntimeError,
  VirtualClockLoop,
  createTask,
  currentTask,
  gather,
  getEventLoop,
  getRunningLoop,
  run,
  sleep,
} from '@yieldpoint/asyncio';

test('sleep(0) is round-robin', () => {
  const out: string[] = [];
  async function turns(name: string) {
    for (let i = 0; i < 3; i += 1) {
      out.push(`${name}${i}`);
      await sleep(0);
    }
  }
  async function main() {
    await gather([turns('a'), turns('b'), turns('c')]);
  }
  run(main());
  expect(out.join(' ')).toBe('a0 b0 c0 a1 b1 c1 a2 b2 c2');
});

test('callLater(0) and past times run behind what is queued, earlier deadline first', () => {
  const out: string[] = [];
  async function main() {
    const loop = getRunningLoop();
    loop.callLater(0, () => out.push('later 0'));
    loop.callAt(loop.time() - 1, () => out.push('past'));
    loop.callSoon(() => out.push('soon'));
    await sleep(0);
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['soon', 'past', 'later 0']);
});

test('equal deadlines: first set, first called', () => {
  const out: number[] = [];
  async function main() {
    const loop = getRunningLoop();
    for (let i = 0; i < 100; i += 1) loop.callAt(1, () => out.push(i));
    await sleep(2);
  }
  run(main());
  expect(out).toEqual(Array.from({ length: 100 }, (_, i) => i));
});

test('sleep gives its result; below zero it yields once', () => {
  async function main() {
    const start = getRunningLoop().time();
    return [
      await sleep(1, 'r'),
      await sleep(0, 'zero'),
      await sleep(-1, 'neg'),
      getRunningLoop().time() - start,
    ];
  }
  expect(run(main())).toEqual(['r', 'zero', 'neg', 1]);
});

test('sleep(NaN) is a ValueError', () => {
  async function main() {
    await sleep(NaN);
  }
  expect(() => run(main())).toThrow('Invalid delay: NaN (not a number)');
});

test('four messages for loops inside of loops', () => {
  const messages: string[] = [];
  const attempt = (action: () => unknown): void => {
    try {
      action();
    } catch (error) {
      if (error instanceof RuntimeError) messages.push(error.message);
    }
  };
  async function main() {
    const loop = getRunningLoop();
    attempt(() => run(sleep(0)));
    const inner = sleep(0);
    attempt(() => loop.runUntilComplete(inner));
    attempt(() => new VirtualClockLoop().runUntilComplete(sleep(0)));
    attempt(() => loop.close());
  }
  run(main());
  expect(messages).toEqual([
    'asyncio.run() cannot be called from a running event loop',
    'This event loop is already running',
    'Cannot run the event loop while another loop is running',
    'Cannot close a running event loop',
  ]);
});

test.each([
  ['getRunningLoop', () => getRunningLoop()],
  ['currentTask', () => currentTask()],
  ['createTask', () => createTask(sleep(0))],
])('%s outside of a loop', (_name, action) => {
  expect(action).toThrow('no running event loop');
});

test('getEventLoop without a loop', () => {
  expect(() => getEventLoop()).toThrow(RuntimeError);
});

test('a waiter resumes one iteration after setResult, whoever awaits it one later', () => {
  const out: string[] = [];
  async function main() {
    const future = getRunningLoop().createFuture<void>();
    async function waits() {
      await future;
      out.push('waiter');
    }
    const task = createTask(waits());
    async function waitsForTask() {
      await task;
      out.push('waiter of the waiter');
    }
    const second = createTask(waitsForTask());
    await sleep(0);
    future.setResult();
    for (let i = 1; i <= 3; i += 1) {
      out.push(`iteration ${i}`);
      await sleep(0);
    }
    await second;
  }
  run(main());
  expect(out).toEqual(['iteration 1', 'waiter', 'iteration 2', 'waiter of the waiter', 'iteration 3']);
});

test('callbacks added by callbacks run in the next iteration', () => {
  const out: string[] = [];
  async function main() {
    const loop = getRunningLoop();
    const future = loop.createFuture<number>();
    future.addDoneCallback((done) => {
      out.push('first');
      done.addDoneCallback(() => out.push('added'));
      loop.callSoon(() => out.push('soon'));
    });
    future.addDoneCallback(() => out.push('second'));
    future.setResult(1);
    await sleep(0);
    out.push('main');
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['first', 'second', 'main', 'added', 'soon']);
});

test('runUntilComplete returns one iteration after the end', () => {
  const out: number[] = [];
  const loop = new VirtualClockLoop();
  async function background() {
    for (let i = 0; ; i += 1) {
      out.push(i);
      await sleep(0);
    }
  }
  async function main() {
    createTask(background());
    await sleep(0);
  }
  loop.runUntilComplete(main());
  expect(out).toEqual([0, 1]);
});

test('callSoonThreadsafe keeps the order', () => {
  const out: number[] = [];
  async function main() {
    const loop = getRunningLoop();
    loop.callSoon(() => out.push(1));
    loop.callSoonThreadsafe(() => out.push(2));
    loop.callSoon(() => out.push(3));
    await sleep(0);
  }
  run(main());
  expect(out).toEqual([1, 2, 3]);
});

test('a timer keeps its arguments and its time', () => {
  const out: unknown[] = [];
  async function main() {
    const loop = getRunningLoop();
    const timer = loop.callLater(1.5, (a: number, b: string) => out.push(a, b), 1, 'x');
    out.push(timer.when(), timer.cancelled());
    await sleep(2);
  }
  run(main());
  expect(out).toEqual([1.5, false, 1, 'x']);
});
