import { expect, test } from 'vitest';
import type { Coroutine } from '@yieldpoint/asyncio';
import {
  ValueError,
  awaitable,
  createTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { BARE_YIELD, foreignCoroutine, frameOf, isAwaitable, isCoroutine } from '@yieldpoint/asyncio/foreign';

/** A coroutine that this loop drives through a frame, as it would drive one across a membrane. */
function across<T>(local: Promise<T>): Coroutine<T> {
  return foreignCoroutine(frameOf(local as unknown as Coroutine), 'across') as Coroutine<T>;
}

test('results, errors and time go through a frame', () => {
  async function inner() {
    await sleep(2);
    return 'inner';
  }
  async function far(fails: boolean) {
    const value = await inner();
    if (fails) throw new ValueError(value);
    return value;
  }
  async function main() {
    const out: unknown[] = [await across(far(false))];
    try {
      await across(far(true));
    } catch (error) {
      out.push((error as Error).message);
    }
    return [...out, getRunningLoop().time()];
  }
  expect(run(main())).toEqual(['inner', 'inner', 4]);
});

test('cancellation is delivered in the far body, which may clean up', () => {
  const out: string[] = [];
  async function far() {
    try {
      await sleep(10);
    } catch (error) {
      if (isCancelled(error)) out.push('cancelled');
      await sleep(1);
      out.push('cleaned');
      throw error;
    }
  }
  async function main() {
    const task = createTask(across(far()));
    await sleep(1);
    task.cancel();
    await wait([task]);
    return [task.cancelled(), getRunningLoop().time()];
  }
  expect(run(main())).toEqual([true, 2]);
  expect(out).toEqual(['cancelled', 'cleaned']);
});

test('closing runs the far finally blocks', () => {
  const out: string[] = [];
  async function far() {
    try {
      await sleep(10);
    } finally {
      out.push('finally');
    }
  }
  async function main() {
    const near = across(far());
    near.send();
    near.close();
    near.close();
  }
  run(main());
  expect(out).toEqual(['finally']);
});

test('closing what has not started, and what has ended', () => {
  async function far() {
    return 1;
  }
  const frame = frameOf(far() as unknown as Coroutine);
  expect(frame.return(undefined)).toEqual({ done: true, value: undefined });
  expect(frame.return(undefined)).toEqual({ done: true, value: undefined });
});

test('a custom awaitable of the far side gives one turn per bare yield', () => {
  class Turns {
    *[awaitable]() {
      yield;
      yield;
      return 'two turns';
    }
  }
  async function far() {
    const value = await new Turns();
    return value;
  }
  const frame = frameOf(far() as unknown as Coroutine);
  expect([frame.next(undefined).value, frame.next(undefined).value]).toEqual([BARE_YIELD, BARE_YIELD]);
  expect(frame.next(undefined)).toEqual({ done: true, value: 'two turns' });
  expect(run(across(far()))).toBe('two turns');
});

test('what is not of this realm is yielded outwards', () => {
  const promise = Promise.resolve(1);
  async function far() {
    return await promise;
  }
  const frame = frameOf(far() as unknown as Coroutine);
  expect(frame.next(undefined)).toEqual({ done: false, value: promise });
  expect(frame.next('delivered')).toEqual({ done: true, value: 'delivered' });
});

test('the near side says what can not be awaited', () => {
  const number: unknown = 5;
  async function far() {
    try {
      await number;
    } catch (error) {
      return (error as Error).name;
    }
    return null;
  }
  expect(run(across(far()))).toBe('TypeError');
});

test('what is a coroutine, what is awaitable', () => {
  const coroutine = sleep(0);
  expect([isCoroutine(coroutine), isCoroutine({ send() {} }), isAwaitable(coroutine)]).toEqual([
    true,
    false,
    true,
  ]);
  expect([isAwaitable(Promise.resolve()), isAwaitable(5), isAwaitable(null)]).toEqual([true, false, false]);
});
