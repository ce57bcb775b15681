import { CancelledError, ExceptionGroup, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { fetchAll } from './exercise';

const now = () => getRunningLoop().time();

async function errorOf(awaitable: PromiseLike<unknown>): Promise<unknown> {
  try {
    await awaitable;
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

test('ends only when the cancelled fetches have cleaned up', async () => {
  const cleaned: string[] = [];
  const started = now();
  await errorOf(
    fetchAll(['slow', 'broken', 'slower'], async (name) => {
      if (name === 'broken') {
        await sleep(1);
        throw new Error('no answer');
      }
      try {
        await sleep(60);
      } finally {
        await sleep(name.length);
        cleaned.push(name);
      }
      return name;
    }),
  );
  expect(cleaned).toEqual(['slow', 'slower']);
  expect(now() - started).toBe(7);
});

test('every part that failed by itself is in the group', async () => {
  const failures = new Map(['a', 'b', 'c'].map((name) => [name, new Error(`${name} is down`)]));
  const error = await errorOf(
    fetchAll(['fine', 'a', 'b', 'c'], async (name) => {
      await sleep(1);
      const failure = failures.get(name);
      if (failure) throw failure;
      await sleep(60);
      return name;
    }),
  );
  expect(error).toBeInstanceOf(ExceptionGroup);
  expect((error as ExceptionGroup).exceptions).toEqual([...failures.values()]);
});

test('a clean-up that fails is reported beside the first failure', async () => {
  const first = new Error('no answer');
  const second = new Error('could not close');
  const error = await errorOf(
    fetchAll(['careless', 'broken'], async (name) => {
      if (name === 'broken') {
        await sleep(1);
        throw first;
      }
      try {
        await sleep(60);
      } catch {
        throw second;
      }
      return name;
    }),
  );
  expect((error as ExceptionGroup).exceptions).toEqual([first, second]);
});

test('whoever is cancelled cancels the fetches, and waits for them', async () => {
  const log: string[] = [];
  const page = createTask(
    fetchAll(['a', 'long'], async (name) => {
      try {
        await sleep(60);
      } finally {
        await sleep(name.length);
        log.push(`${name} cleaned up`);
      }
      return name;
    }),
  );
  await sleep(3);
  page.cancel();
  expect(await errorOf(page)).toBeInstanceOf(CancelledError);
  expect(log).toEqual(['a cleaned up', 'long cleaned up']);
  expect(now()).toBe(7);
});

test('random parts, the first failure decides how long it takes', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `part ${index}`);
  const seconds = new Map(names.map((name, index) => [name, 10 * random.int(1, 40) + index / 16]));
  const broken = random.shuffle(names).slice(0, 4);
  const started = now();
  let ended = 0;
  const error = await errorOf(
    fetchAll(names, async (name) => {
      try {
        await sleep(seconds.get(name)!);
        if (broken.includes(name)) throw new Error(name);
      } finally {
        ended += 1;
      }
      return name;
    }),
  );
  const [first] = broken.toSorted((a, b) => seconds.get(a)! - seconds.get(b)!);
  expect((error as ExceptionGroup).exceptions).toMatchObject([{ message: first }]);
  expect(now() - started).toBe(seconds.get(first!));
  expect(ended).toBe(12);
});
