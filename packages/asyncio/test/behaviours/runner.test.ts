import { expect, test } from 'vitest';
import {
  Coroutine,
  Runner,
  Task,
  VirtualClockLoop,
  allTasks,
  awaitable,
  captureCallGraph,
  coroutine,
  createEagerTaskFactory,
  createTask,
  currentTask,
  eagerTaskFactory,
  ensureFuture,
  formatCallGraph,
  gather,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  TaskGroup,
  asyncWith,
} from '@yieldpoint/asyncio';
import type { ExceptionContext } from '@yieldpoint/asyncio';

test('tasks that are made while run() shuts down are abandoned', () => {
  const out: string[] = [];
  const reports: string[] = [];
  async function late() {
    out.push('late started');
    await sleep(1);
    out.push('late ended');
  }
  async function spawns() {
    try {
      await sleep(10);
    } finally {
      createTask(late());
    }
  }
  async function main() {
    getRunningLoop().setExceptionHandler((_loop, context) => void reports.push(context.message));
    createTask(spawns());
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['late started']);
  expect(reports).toEqual(['Task was destroyed but it is pending!']);
});

test('the keys of an exception context', () => {
  const contexts: ExceptionContext[] = [];
  async function main() {
    const loop = getRunningLoop();
    loop.setExceptionHandler((_loop, context) => void contexts.push(context));
    loop.callSoon(() => {
      throw new TypeError('x');
    });
    createTask(
      (async () => {
        throw new TypeError('y');
      })(),
    );
    await sleep(0);
    await sleep(0);
  }
  run(main());
  expect(contexts.map((context) => Object.keys(context))).toEqual([
    ['message', 'exception', 'handle'],
    ['message', 'exception', 'future'],
  ]);
});

test('an exception handler that fails', () => {
  const loop = new VirtualClockLoop();
  const messages: string[] = [];
  loop.defaultExceptionHandler = (context) => void messages.push(context.message);
  loop.setExceptionHandler(() => {
    throw new Error('handler');
  });
  loop.callExceptionHandler({ message: 'original' });
  loop.setExceptionHandler(null);
  loop.callExceptionHandler({ message: 'plain' });
  expect(messages).toEqual(['Unhandled error in exception handler', 'plain']);
  expect(() => loop.setExceptionHandler(5 as never)).toThrow('A callable object or null is expected, got 5');
  expect(loop.getExceptionHandler()).toBeNull();
});

test('a task factory is used by createTask, gather, ensureFuture and TaskGroup', () => {
  const names: string[] = [];
  async function main() {
    const loop = getRunningLoop();
    loop.setTaskFactory((of, body, options) => {
      names.push(body.name);
      return new Task(body, { loop: of, ...options });
    });
    await createTask(sleep(0));
    await gather([sleep(0)]);
    await ensureFuture(sleep(0));
    await asyncWith(new TaskGroup(), async (group) => {
      group.createTask(sleep(0));
    });
    expect(() => loop.setTaskFactory(5 as never)).toThrow(TypeError);
  }
  run(main());
  expect(names.slice(0, 4)).toEqual(['sleep', 'sleep', 'sleep', 'sleep']);
});

test('eager tasks run to their first suspension inside createTask', () => {
  const out: string[] = [];
  async function body(name: string, suspends: boolean) {
    out.push(`${name} in ${currentTask()?.name}`);
    if (suspends) await sleep(0);
    return name;
  }
  async function main() {
    getRunningLoop().setTaskFactory(eagerTaskFactory);
    const quick = createTask(body('quick', false), { name: 'Q' });
    out.push(`quick ${quick.done()} ${allTasks().has(quick)}`);
    const slow = createTask(body('slow', true), { name: 'S' });
    out.push(`slow ${slow.done()} ${allTasks().has(slow)} current ${currentTask()?.name}`);
    await slow;
  }
  run(main());
  expect(out).toEqual(['quick in Q', 'quick true false', 'slow in S', 'slow false true current Task-1']);
});

test('one task can start eagerly without a factory', () => {
  const out: string[] = [];
  async function main() {
    createTask(
      (async () => {
        out.push('eager');
      })(),
      { eagerStart: true },
    );
    out.push('after');
  }
  run(main());
  expect(out).toEqual(['eager', 'after']);
});

test('an eager factory with a task class of its own', () => {
  class OwnTask<T> extends Task<T> {}
  async function main() {
    getRunningLoop().setTaskFactory(
      createEagerTaskFactory((loop, body, options) => new OwnTask(body, { loop, ...options })),
    );
    const task = createTask(sleep(0));
    return task instanceof OwnTask;
  }
  expect(run(main())).toBe(true);
});

test('an eager task that is cancelled at once', () => {
  async function main() {
    getRunningLoop().setTaskFactory(eagerTaskFactory);
    const task = createTask(sleep(10));
    task.cancel();
    try {
      await task;
    } catch (error) {
      return isCancelled(error);
    }
    return false;
  }
  expect(run(main())).toBe(true);
});

test('run takes any awaitable', () => {
  class Later {
    *[awaitable]() {
      yield;
      return 'later';
    }
  }
  expect(run(new Later())).toBe('later');
  expect(() => run(5 as never)).toThrow('An asyncio.Future, a coroutine or an awaitable is required');
});

test('a Runner can be closed twice and before it ran', () => {
  const unused = new Runner();
  unused.close();
  expect(unused.run(sleep(1, 'used after all'))).toBe('used after all');
  const runner = new Runner();
  runner.run(sleep(1));
  runner.close();
  runner.close();
  expect(() => runner.run(sleep(1))).toThrow('Runner is closed');
});

test('the call graph: names, who waits for whom, no endless circles', () => {
  const leaf = coroutine(function* leaf(task: { other?: Task<void> }) {
    yield* sleep(1);
    yield* task.other as Task<void>;
  });
  async function main() {
    const boxes: { other?: Task<void> }[] = [{}, {}];
    const [a, b] = boxes.map((box, i) => createTask(leaf(box), { name: 'ab'[i] })) as [
      Task<void>,
      Task<void>,
    ];
    Object.assign(boxes[0] as object, { other: b });
    Object.assign(boxes[1] as object, { other: a });
    await sleep(2);
    const text = formatCallGraph(a);
    a.cancel();
    return text;
  }
  expect(run(main())).toBe('* a\n  + leaf()\n  * b\n    + leaf()');
});

test('the call graph of nothing', () => {
  expect(() => captureCallGraph()).toThrow('captureCallGraph() needs a future outside of a task');
});

test('debug mode reports slow steps, forgotten coroutines, and checks callbacks', () => {
  const messages: string[] = [];
  async function main() {
    const loop = getRunningLoop() as VirtualClockLoop;
    loop.setExceptionHandler((_loop, context) => void messages.push(context.message));
    expect(loop.getDebug()).toBe(true);
    expect(() => loop.callSoon(5 as never)).toThrow('a callable object was expected, got 5');
    sleep(5);
    loop.advance(0.2);
    await sleep(0);
  }
  run(main(), { debug: true });
  expect(messages).toEqual(['Executing Task-1 took 0.200 seconds', "coroutine 'sleep' was never awaited"]);
});

test('without debug mode forgotten coroutines cost nothing and are not reported', () => {
  const messages: string[] = [];
  async function main() {
    getRunningLoop().setExceptionHandler((_loop, context) => void messages.push(context.message));
    expect(sleep(5)).toBeInstanceOf(Coroutine);
  }
  run(main());
  expect(messages).toEqual([]);
});
