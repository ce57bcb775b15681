import { asyncWith, createTask, gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Semaphore } from './exercise';

test('never more at a time than there are permits', async () => {
  const permits = random.int(2, 4);
  const semaphore = new Semaphore(permits);
  let inside = 0;
  let most = 0;
  const visit = async () => {
    await semaphore.acquire();
    inside += 1;
    most = Math.max(most, inside);
    await sleep(random.int(1, 3));
    inside -= 1;
    semaphore.release();
  };
  await gather(Array.from({ length: 10 }, visit));
  expect(most, 'Ten come at once: as many as there are permits should be inside, no more and no fewer.').toBe(
    permits,
  );
});

test('whoever has waited longest comes next', async () => {
  const semaphore = new Semaphore(1);
  const entered: string[] = [];
  const visit = async (name: string) => {
    await semaphore.acquire();
    entered.push(`${name} at ${getRunningLoop().time()}`);
    await sleep(2);
    semaphore.release();
  };
  await gather(['a', 'b', 'c'].map(visit));
  expect(entered, 'First come, first served, each as soon as the one before has left.').toEqual([
    'a at 0',
    'b at 2',
    'c at 4',
  ]);
});

test('locked() says whether one would have to wait', async () => {
  const semaphore = new Semaphore(2);
  expect(semaphore.locked(), 'Both permits are free.').toBe(false);
  await semaphore.acquire();
  expect(semaphore.locked(), 'One permit is left.').toBe(false);
  await semaphore.acquire();
  expect(semaphore.locked(), 'No permit is left.').toBe(true);
  semaphore.release();
  expect(semaphore.locked(), 'One has been given back.').toBe(false);
});

test('a block waits until there is a permit for it', async () => {
  const semaphore = new Semaphore(1);
  const begun: number[] = [];
  const block = () =>
    asyncWith(semaphore, async () => {
      begun.push(getRunningLoop().time());
      await sleep(2);
    });
  await gather([block(), block(), block()]);
  expect(begun, 'aenter has to wait as acquire does: one permit, so one block after the other.').toEqual([
    0, 2, 4,
  ]);
});

test('a block gives its permit back, also after an error', async () => {
  const semaphore = new Semaphore(1);
  await expect(
    asyncWith(semaphore, async () => {
      await sleep(1);
      throw new Error('it went wrong in here');
    }),
  ).rejects.toThrow('it went wrong in here');
  expect(semaphore.locked(), 'asyncWith calls aexit however the block ends.').toBe(false);
});

test('a cancelled waiter leaves the line', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  const gaveUp = createTask(semaphore.acquire());
  const next = createTask(semaphore.acquire());
  await sleep(1);
  gaveUp.cancel();
  await sleep(1);
  semaphore.release();
  await sleep(1);
  expect(next.done(), 'The permit goes to the next one who still wants it.').toBe(true);
  expect(semaphore.locked(), 'One permit, and it is taken.').toBe(true);
});
