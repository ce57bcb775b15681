import {
  allTasks,
  createTask,
  DeadlockError,
  gather,
  getRunningLoop,
  run,
  sleep,
  VirtualClockLoop,
} from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { RateLimiter } from './exercise';

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

/** What the rules say, worked out on paper: each turn as early as the one `count` places before allows. */
function onPaper(count: number, seconds: number, asking: number[]) {
  const granted: number[] = [];
  for (const at of asking) {
    const before = granted.at(-1) ?? 0;
    const window = granted.at(-count);
    const opens = granted.length < count || window === undefined ? 0 : window + seconds;
    granted.push(Math.max(at, before, opens));
  }
  return granted;
}

test('random askers get the earliest turns that are allowed', async () => {
  for (const count of [1, 2, 3]) {
    const seconds = random.int(4, 9);
    const start = getRunningLoop().time();
    const later = Array.from({ length: 5 }, () => random.int(2, 25)).sort((a, b) => a - b);
    const asking = [0, 1, 1, 1, ...later].map((at) => start + at);
    const limiter = new RateLimiter(count, seconds);
    expect(await grantedFor(limiter, asking)).toEqual(onPaper(count, seconds, asking));
  }
});

test('turns come in the order in which they were asked for', async () => {
  const limiter = new RateLimiter(2, 5);
  const order: number[] = [];
  const ask = async (number: number) => {
    await limiter.turn();
    order.push(number);
  };
  await gather([0, 1, 2, 3, 4, 5].map(ask));
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a newcomer does not overtake those who wait', async () => {
  const limiter = new RateLimiter(1, 10);
  const times = await grantedFor(limiter, [0, 1, 10, 11]);
  expect(times).toEqual([0, 10, 20, 30]);
});

test('who gives up at the head of the line and in its middle holds nobody up', async () => {
  const limiter = new RateLimiter(1, 10);
  await limiter.turn();
  const waiting = Array.from({ length: 4 }, () => createTask(limiter.turn()));
  await sleep(2);
  waiting[0]!.cancel();
  waiting[2]!.cancel();
  await waiting[1];
  expect(getRunningLoop().time()).toBe(10);
  await waiting[3];
  expect(getRunningLoop().time()).toBe(20);
});

test('a free turn is taken without giving way', async () => {
  const limiter = new RateLimiter(2, 10);
  let others = 0;
  await limiter.turn();
  createTask(
    (async () => {
      others += 1;
    })(),
  );
  await limiter.turn();
  expect(others).toBe(0);
  await sleep(10);
  others = 0;
  createTask(
    (async () => {
      others += 1;
    })(),
  );
  await limiter.turn();
  expect(others).toBe(0);
});

test('leaves no task of its own behind', async () => {
  const limiter = new RateLimiter(1, 10);
  const before = allTasks().size;
  await limiter.turn();
  await limiter.turn();
  await sleep(0);
  expect(allTasks().size).toBe(before);
});

test('no timer is left when nobody waits', async () => {
  const loop = new VirtualClockLoop();
  const program = async () => {
    const limiter = new RateLimiter(1, 10);
    await limiter.turn();
    await limiter.turn();
    const gaveUp = createTask(limiter.turn());
    await sleep(1);
    gaveUp.cancel();
    // From here on nothing happens: were a timer still armed, the clock would jump to it first.
    await loop.createFuture();
  };
  // A loop can't be run inside another one, so the host does it, between two steps of the test's own.
  const ended = Promise.resolve().then(() => run(program(), { loopFactory: () => loop }));
  await expect(ended).rejects.toThrow(DeadlockError);
  expect(loop.time()).toBe(11);
});

test('two limiters do not share their turns', async () => {
  const one = new RateLimiter(1, 10);
  const other = new RateLimiter(1, 10);
  await one.turn();
  await other.turn();
  expect(getRunningLoop().time()).toBe(0);
});
