import { expect, test } from 'vitest';
import type { Settled } from '../../membrane/realm.ts';
import { foreignPromise } from './foreign-promise.ts';

function pending(): { promise: Promise<unknown>; settle: Settled; watched: () => number } {
  let settled: Settled | null = null;
  let watched = 0;
  const promise = foreignPromise((told) => {
    settled = told;
    watched += 1;
  }) as Promise<unknown>;
  return { promise, settle: (fulfilled, value) => settled?.(fulfilled, value), watched: () => watched };
}

test('asks the other side once, when somebody first waits', () => {
  const { promise, watched } = pending();
  expect(watched()).toBe(0);
  void promise.then(String);
  void promise.then(String);
  expect(watched()).toBe(1);
});

test('calls back in the very moment in which it settles, and at once from then on', () => {
  const { promise, settle } = pending();
  const log: unknown[] = [];
  void promise.then((value) => log.push(value));
  settle(true, 'now');
  expect(log).toEqual(['now']);
  void promise.then((value) => log.push(value, 'again'));
  expect(log).toEqual(['now', 'now', 'again']);
});

test('is a promise to await, chain, catch and recognise', async () => {
  const { promise, settle } = pending();
  expect(promise).toBeInstanceOf(Promise);
  const chained = promise.then((n) => Number(n) + 1).then((n) => n * 2);
  const caught = promise.then(() => {
    throw new Error('handler');
  });
  settle(true, 20);
  await expect(promise).resolves.toBe(20);
  await expect(chained).resolves.toBe(42);
  await expect(caught).rejects.toThrow('handler');
  await expect(promise.finally(() => {})).resolves.toBe(20);
});

test('rejects those who wait, and nobody else', async () => {
  const { promise, settle } = pending();
  const passed = promise.then(() => 'not called');
  const handled = promise.then(undefined, (error: unknown) => [error]);
  settle(false, 'why');
  await expect(passed).rejects.toBe('why');
  await expect(handled).resolves.toEqual(['why']);
  await expect(promise.catch(() => 'caught')).resolves.toBe('caught');
});
