import { createTask, sleep, ValueError } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Semaphore } from './exercise';

test('without a number there is one permit', async () => {
  const semaphore = new Semaphore();
  expect(semaphore.locked()).toBe(false);
  await semaphore.acquire();
  expect(semaphore.locked()).toBe(true);
});

test('fewer than no permits are refused, none are allowed', async () => {
  expect(() => new Semaphore(-1)).toThrow(ValueError);
  const semaphore = new Semaphore(0);
  const waiter = createTask(semaphore.acquire());
  await sleep(5);
  expect([semaphore.locked(), waiter.done()]).toEqual([true, false]);
  semaphore.release();
  await sleep(1);
  expect([semaphore.locked(), waiter.done()]).toEqual([true, true]);
});

test('a free permit is taken without giving way', async () => {
  const semaphore = new Semaphore(2);
  let others = 0;
  createTask(
    (async () => {
      others += 1;
    })(),
  );
  await semaphore.acquire();
  await semaphore.acquire();
  expect(others).toBe(0);
});

test('a newcomer does not overtake those who wait', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  const waiter = createTask(semaphore.acquire());
  await sleep(1);
  semaphore.release();
  // The waiter has been told, but has not run yet.
  expect(semaphore.locked()).toBe(true);
  const newcomer = createTask(semaphore.acquire());
  await sleep(1);
  expect([waiter.done(), newcomer.done()]).toEqual([true, false]);
  semaphore.release();
  await sleep(1);
  expect(newcomer.done()).toBe(true);
});

test('a permit that reaches a cancelled waiter goes to the next one', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  const first = createTask(semaphore.acquire());
  const second = createTask(semaphore.acquire());
  await sleep(1);
  semaphore.release();
  first.cancel();
  await sleep(1);
  expect([first.cancelled(), second.done(), semaphore.locked()]).toEqual([true, true, true]);
});

test('a permit that reaches a cancelled waiter is free when nobody else waits', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  const waiter = createTask(semaphore.acquire());
  await sleep(1);
  semaphore.release();
  waiter.cancel();
  await sleep(1);
  expect([waiter.cancelled(), semaphore.locked()]).toEqual([true, false]);
  await semaphore.acquire();
  expect(semaphore.locked()).toBe(true);
});

test('who was cancelled just before is passed over', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  const first = createTask(semaphore.acquire());
  const second = createTask(semaphore.acquire());
  await sleep(1);
  first.cancel();
  semaphore.release();
  await sleep(1);
  expect([first.cancelled(), second.done(), semaphore.locked()]).toEqual([true, true, true]);
  semaphore.release();
  expect(semaphore.locked()).toBe(false);
});

test('a cancelled waiter gives nothing back', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  const waiter = createTask(semaphore.acquire());
  await sleep(1);
  waiter.cancel();
  await sleep(1);
  expect(semaphore.locked()).toBe(true);
});

test('several releases let in as many', async () => {
  const semaphore = new Semaphore(0);
  const waiters = Array.from({ length: 5 }, () => createTask(semaphore.acquire()));
  await sleep(1);
  const count = random.int(2, 4);
  for (let times = 0; times < count; times += 1) semaphore.release();
  await sleep(1);
  expect(waiters.map((waiter) => waiter.done())).toEqual(waiters.map((_, index) => index < count));
  expect(semaphore.locked()).toBe(true);
});
