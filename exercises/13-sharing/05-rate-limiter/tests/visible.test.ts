import { createTask, gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { RateLimiter } from './exercise';

/** Asks for a turn at each of these times, and gives back when each was granted. */
async function grantedFor(limiter: RateLimiter, asking: number[]) {
  const loop = getRunningLoop();
  return await gather(
    asking.map(async (at) => {
      await sleep(at - loop.time());
      await limiter.turn();
      return loop.time();
    }),
  );
}

test('the first ones go at once', async () => {
  const limiter = new RateLimiter(3, 10);
  expect(
    await grantedFor(limiter, [0, 0, 0]),
    'Three in ten seconds are allowed, and may all come now.',
  ).toEqual([0, 0, 0]);
});

test('many at once: so many at a time', async () => {
  const limiter = new RateLimiter(2, 10);
  expect(
    await grantedFor(limiter, [0, 0, 0, 0, 0]),
    'Two at 0; the next two when these are ten seconds old, and so on.',
  ).toEqual([0, 0, 10, 10, 20]);
});

test('no stretch of time has too many', async () => {
  const limiter = new RateLimiter(2, 10);
  expect(
    await grantedFor(limiter, [0, 9, 11, 12]),
    'At 11 only the turn of 9 is younger than ten seconds. At 12 there are two: wait for 19.',
  ).toEqual([0, 9, 11, 19]);
});

test('whoever comes late enough does not wait', async () => {
  const limiter = new RateLimiter(1, 4);
  const second = random.int(5, 20);
  expect(await grantedFor(limiter, [0, second]), 'The first turn is long past.').toEqual([0, second]);
});

test('who gives up uses no turn', async () => {
  const limiter = new RateLimiter(1, 10);
  await limiter.turn();
  const gaveUp = createTask(limiter.turn());
  const next = createTask(limiter.turn());
  await sleep(3);
  gaveUp.cancel();
  await next;
  expect(getRunningLoop().time(), 'The turn at 10 was not taken: it goes to the next in the line.').toBe(10);
});
