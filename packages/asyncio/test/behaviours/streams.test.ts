import { expect, test } from 'vitest';
import {
  RuntimeError,
  StopAsyncIteration,
  ValueError,
  anext,
  asyncContextManager,
  asyncWith,
  createTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import type { AsyncGeneratorObject } from '@yieldpoint/asyncio';
import { outcome, shown } from './outcome.dialect.ts';

/** In this dialect an async generator is an object of the runtime; TypeScript sees a native one. */
const own = <T>(made: AsyncGenerator<T, unknown, unknown>): AsyncGeneratorObject<T> =>
  made as unknown as AsyncGeneratorObject<T>;

test('for await asks for an iterator once, and a break keeps its position', () => {
  let asked = 0;
  let count = 0;
  const counter = {
    [Symbol.asyncIterator]() {
      asked += 1;
      return { next: async () => ({ done: count === 5, value: (count += 1) }) };
    },
  } as AsyncIterable<number>;
  async function main() {
    const seen: number[] = [];
    for await (const n of counter) {
      seen.push(n);
      if (n === 2) break;
    }
    const afterOne = asked;
    for await (const n of counter) seen.push(n);
    return [seen, afterOne, asked];
  }
  expect(run(main())).toEqual([[1, 2, 3, 4, 5], 1, 2]);
});

test('asend, athrow and aclose go in where the generator stands', () => {
  const out: string[] = [];
  async function* echoes() {
    try {
      let got: unknown = yield 'start';
      for (;;) {
        try {
          got = yield `got ${String(got)}`;
        } catch (error) {
          if (!(error instanceof ValueError)) throw error;
          got = error.message;
        }
      }
    } finally {
      await sleep(1);
      out.push('cleaned');
    }
  }
  async function main() {
    const generator = own(echoes());
    const early = await outcome(generator.asend(1));
    const seen = [
      await generator.asend(),
      await generator.asend(1),
      await generator.athrow(new ValueError('v')),
    ];
    await generator.aclose();
    out.push('closed');
    return [early, ...seen, await outcome(generator.asend(2))];
  }
  expect(run(main())).toEqual([
    "TypeError: can't send non-None value to a just-started async generator",
    'start',
    'got 1',
    'got v',
    'StopAsyncIteration',
  ]);
  expect(out).toEqual(['cleaned', 'closed']);
});

test('a generator that nobody has started: athrow never enters the body, aclose does nothing', () => {
  const out: string[] = [];
  async function* body() {
    try {
      out.push('entered');
      yield 1;
    } finally {
      out.push('left');
    }
  }
  async function main() {
    const thrown = await outcome(own(body()).athrow(new ValueError('v')));
    const closed = own(body());
    await closed.aclose();
    return [thrown, await outcome(closed.asend())];
  }
  expect(run(main())).toEqual(['ValueError: v', 'StopAsyncIteration']);
  expect(out).toEqual([]);
});

test('a generator takes one step at a time', () => {
  async function* numbers() {
    await sleep(1);
    yield 1;
  }
  async function main() {
    const generator = own(numbers());
    const first = createTask(anext(generator));
    await sleep(0);
    return [await outcome(anext(generator)), await outcome(generator.aclose()), await first];
  }
  expect(run(main())).toEqual([
    'RuntimeError: anext(): asynchronous generator is already running',
    'RuntimeError: aclose(): asynchronous generator is already running',
    1,
  ]);
});

test('the end of run() finalises generators that were left open; errors go to the handler', () => {
  const out: string[] = [];
  async function* cleans() {
    try {
      yield 1;
    } finally {
      await sleep(1);
      out.push('cleaned');
    }
  }
  async function* fails() {
    try {
      yield 1;
    } finally {
      throw new ValueError('in cleanup');
    }
  }
  async function main() {
    getRunningLoop().setExceptionHandler((_loop, { exception }) => out.push(shown(exception)));
    await anext(own(cleans()));
    await anext(own(fails()));
    out.push('main ends');
  }
  run(main());
  expect(out[0]).toBe('main ends');
  expect(out.slice(1).toSorted()).toEqual(['ValueError: in cleanup', 'cleaned']);
});

test('a pipeline of generators pulls one item through at a time', () => {
  const out: string[] = [];
  async function* source() {
    for (let i = 0; i < 2; i += 1) {
      out.push(`make ${i}`);
      yield i;
    }
  }
  async function* doubled(items: AsyncIterable<number>) {
    for await (const item of items) {
      out.push(`double ${item}`);
      yield item * 2;
    }
  }
  async function main() {
    for await (const item of doubled(source())) out.push(`use ${item}`);
  }
  run(main());
  expect(out).toEqual(['make 0', 'double 0', 'use 0', 'make 1', 'double 1', 'use 2']);
});

class Manager {
  readonly seen: unknown[] = [];
  readonly #suppresses: boolean;
  readonly #enters: number;

  constructor(options: { suppresses?: boolean; enters?: number }) {
    this.#suppresses = options.suppresses ?? false;
    this.#enters = options.enters ?? 0;
  }

  async aenter() {
    await sleep(this.#enters);
  }

  async aexit(error?: unknown) {
    this.seen.push(isCancelled(error));
    return this.#suppresses;
  }
}

test.each([
  ['the exit sees the CancelledError', {}, [true], true],
  ['an exit that suppresses it lets the task go on, with its count', { suppresses: true }, [true], false],
  ['a cancel while it is entered calls no exit', { enters: 10 }, [], true],
])('asyncWith and cancellation: %s', (_what, options, exits, isTaskCancelled) => {
  async function main() {
    const manager = new Manager(options);
    async function body() {
      await asyncWith(manager, () => sleep(10));
    }
    const task = createTask(body());
    await sleep(1);
    task.cancel();
    await wait([task]);
    return [manager.seen, task.cancelled(), task.cancelling()];
  }
  expect(run(main())).toEqual([exits, isTaskCancelled, 1]);
});

test('asyncContextManager: what does not yield, or yields twice, is a RuntimeError', () => {
  const never = asyncContextManager(async function* (): AsyncGenerator<number, void> {});
  const twice = asyncContextManager(async function* () {
    yield 1;
    yield 2;
  });
  async function main() {
    return [
      await outcome(asyncWith(never(), () => sleep(0))),
      await outcome(asyncWith(twice(), () => sleep(0))),
    ];
  }
  expect(run(main())).toEqual([
    "RuntimeError: generator didn't yield",
    "RuntimeError: generator didn't stop",
  ]);
});

test('asyncContextManager: errors of the body arrive at the yield, and may be swallowed there', () => {
  const seen: unknown[] = [];
  const catches = asyncContextManager(async function* (swallows: boolean) {
    try {
      yield 1;
    } catch (error) {
      seen.push(shown(error));
      if (!swallows) throw error;
    }
  });
  async function throws(error: Error) {
    throw error;
  }
  async function main() {
    return [
      await outcome(asyncWith(catches(true), () => throws(new ValueError('v')))),
      await outcome(asyncWith(catches(false), () => throws(new RuntimeError('r')))),
      await outcome(asyncWith(catches(false), () => throws(new StopAsyncIteration('s')))),
    ];
  }
  expect(run(main())).toEqual([undefined, 'RuntimeError: r', 'StopAsyncIteration: s']);
  expect(seen).toEqual(['ValueError: v', 'RuntimeError: r', 'StopAsyncIteration: s']);
});
