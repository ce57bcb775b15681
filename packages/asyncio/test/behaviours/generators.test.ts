import { expect, test } from 'vitest';
import type { AsyncGeneratorObject } from '@yieldpoint/asyncio';
import {
  RuntimeError,
  StopAsyncIteration,
  aclosing,
  aiter,
  anext,
  asyncWith,
  createTask,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';

const own = <T>(made: AsyncGenerator<T, unknown, unknown>): AsyncGeneratorObject<T> =>
  made as unknown as AsyncGeneratorObject<T>;

async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('break does not close an async generator', () => {
  const out: unknown[] = [];
  async function* numbers() {
    try {
      for (let i = 0; ; i += 1) yield i;
    } finally {
      out.push('closed');
    }
  }
  async function main() {
    const generator = numbers();
    for await (const n of generator) if (n === 1) break;
    out.push('after break');
    for await (const n of generator) {
      out.push(n);
      break;
    }
    out.push('main ends');
  }
  run(main());
  expect(out).toEqual(['after break', 2, 'main ends', 'closed']);
});

test('other iterators keep their return', () => {
  const out: string[] = [];
  const iterator = {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => ({ done: false, value: 1 }),
    return: async () => {
      out.push('return');
      return { done: true, value: undefined };
    },
  };
  async function main() {
    for await (const n of iterator as AsyncIterable<number>) if (n === 1) break;
  }
  run(main());
  expect(out).toEqual(['return']);
});

test('a yield while it is closed is a RuntimeError', () => {
  async function* stubborn() {
    try {
      yield 1;
    } finally {
      yield 2;
    }
  }
  async function main() {
    const generator = own(stubborn());
    await generator.next();
    await generator.aclose();
  }
  expect(() => run(main())).toThrow('async generator ignored GeneratorExit');
});

test('StopAsyncIteration may not leave an async generator', () => {
  async function* leaks() {
    yield 1;
    throw new StopAsyncIteration('inside');
  }
  expect(() => run(list(leaks()))).toThrow('async generator raised StopAsyncIteration');
});

test('a cancellation inside the generator finalises it, one in the loop body does not', () => {
  const out: string[] = [];
  async function* numbers(name: string, delay: number) {
    try {
      for (let i = 0; ; i += 1) {
        await sleep(delay);
        yield i;
      }
    } finally {
      out.push(`${name} closed`);
    }
  }
  async function main() {
    for (const [name, inside, outside] of [
      ['inside', 10, 0],
      ['outside', 0, 10],
    ] as const) {
      const generator = numbers(name, inside);
      async function consumes() {
        for await (const _ of generator) await sleep(outside);
      }
      const task = createTask(consumes());
      await sleep(1);
      task.cancel();
      await wait([task]);
      out.push(`${name} cancelled`);
    }
  }
  run(main());
  expect(out).toEqual(['inside closed', 'inside cancelled', 'outside cancelled', 'outside closed']);
});

test('aclosing closes at the end of its block', () => {
  const out: string[] = [];
  async function* numbers() {
    try {
      for (let i = 0; ; i += 1) yield i;
    } finally {
      await sleep(1);
      out.push('closed');
    }
  }
  async function main() {
    await asyncWith(aclosing(own(numbers())), async (all) => {
      for await (const n of all as unknown as AsyncIterable<number>) if (n === 3) break;
      out.push('body ends');
    });
    out.push('after the block');
  }
  run(main());
  expect(out).toEqual(['body ends', 'closed', 'after the block']);
});

test('yield* passes values, errors and closing on', () => {
  const out: unknown[] = [];
  async function* inner() {
    try {
      yield 1;
      yield 2;
    } catch (error) {
      out.push((error as Error).message);
      yield 3;
    } finally {
      await sleep(1);
      out.push('inner closed');
    }
    return 'result';
  }
  async function* outer() {
    out.push(yield* inner());
    yield 4;
  }
  async function main() {
    out.push(await list(outer()));
    const thrown = own(outer());
    await thrown.next();
    out.push(await thrown.athrow(new Error('thrown in')));
    await thrown.aclose();
    const closed = own(outer());
    await closed.next();
    out.push(await closed.return('early'));
  }
  run(main());
  expect(out).toEqual([
    'inner closed',
    'result',
    [1, 2, 4],
    'thrown in',
    3,
    'inner closed',
    'inner closed',
    {
      done: true,
      value: 'early',
    },
  ]);
});

test('anext with and without a fallback', () => {
  async function* one() {
    yield 1;
  }
  async function main() {
    const iterator = aiter(own(one()));
    const values = [await anext(iterator), await anext(iterator, 'fallback' as never)];
    try {
      await anext(iterator);
    } catch (error) {
      values.push((error as Error).name as never);
    }
    return values;
  }
  expect(run(main())).toEqual([1, 'fallback', 'StopAsyncIteration']);
});

test('aiter of something that is not asynchronously iterable', () => {
  expect(() => aiter([1] as never)).toThrow(TypeError);
});

test('two steps at once', () => {
  async function* slow() {
    await sleep(1);
    yield 1;
  }
  async function main() {
    const generator = own(slow());
    const first = createTask(generator.next());
    await sleep(0);
    try {
      await generator.asend();
    } finally {
      await first;
    }
  }
  expect(() => run(main())).toThrow(RuntimeError);
});

test('await using disposes when the block ends, last first', () => {
  const out: string[] = [];
  const resource = (name: string): AsyncDisposable => ({
    async [Symbol.asyncDispose]() {
      await sleep(1);
      out.push(name);
    },
  });
  async function main() {
    await using _a = resource('a');
    await using _b = resource('b');
    using _c = { [Symbol.dispose]: () => void out.push('c') };
    await using _none = null;
    out.push('body');
  }
  run(main());
  expect(out).toEqual(['body', 'c', 'b', 'a']);
});

test('await using keeps the error of the block and those of the disposals', () => {
  async function main() {
    await using _a = {
      async [Symbol.asyncDispose]() {
        throw new Error('disposal');
      },
    };
    throw new Error('block');
  }
  let caught: { error?: unknown; suppressed?: unknown } = {};
  try {
    run(main());
  } catch (error) {
    caught = error as typeof caught;
  }
  expect([caught.error, caught.suppressed]).toEqual([
    expect.objectContaining({ message: 'disposal' }),
    expect.objectContaining({ message: 'block' }),
  ]);
});

test('using alone disposes at once', () => {
  const out: string[] = [];
  async function main() {
    {
      using _a = { [Symbol.dispose]: () => void out.push('disposed') };
      out.push('block');
    }
    out.push('after');
  }
  run(main());
  expect(out).toEqual(['block', 'disposed', 'after']);
});
