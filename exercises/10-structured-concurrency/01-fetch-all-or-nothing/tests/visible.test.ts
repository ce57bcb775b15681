import { ExceptionGroup, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { fetchAll } from './exercise';

const now = () => getRunningLoop().time();

/** What `awaitable` throws; a text when it throws nothing. */
async function errorOf(awaitable: PromiseLike<unknown>): Promise<unknown> {
  try {
    await awaitable;
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

test('gives the results in the order of the names', async () => {
  const names = ['price', 'stock', 'pictures', 'reviews'];
  const seconds = new Map(names.map((name) => [name, name === 'price' ? 10 : random.int(1, 9)]));
  const mark = random.int(100, 999);
  const parts = await fetchAll(names, async (name) => {
    await sleep(seconds.get(name)!);
    return `${name} ${mark}`;
  });
  expect(parts, 'The first result belongs to the first name, whoever was the fastest.').toEqual(
    names.map((name) => `${name} ${mark}`),
  );
});

test('fetches side by side', async () => {
  const started = now();
  await fetchAll(['price', 'stock', 'pictures'], async (name) => {
    await sleep(name.length);
    return name;
  });
  expect(now() - started, 'It takes as long as the slowest part, not the sum of all.').toBe(8);
});

test('a failure cancels the others', async () => {
  const finished: string[] = [];
  const started = now();
  await errorOf(
    fetchAll(['price', 'stock', 'pictures'], async (name) => {
      await sleep(name === 'stock' ? 2 : 5);
      if (name === 'stock') throw new Error('no answer');
      finished.push(name);
      return name;
    }),
  );
  expect(now() - started, 'With the failure it is over: do not wait for parts that nobody will see.').toBe(2);
  await sleep(10);
  expect(finished, 'No fetch may run on after fetchAll has failed.').toEqual([]);
});

test('a failure comes out in an ExceptionGroup', async () => {
  const failure = new Error('no answer');
  const error = await errorOf(
    fetchAll(['price', 'stock'], async (name) => {
      await sleep(1);
      if (name === 'stock') throw failure;
      return name;
    }),
  );
  expect(error, 'Errors of tasks that ran side by side come in an ExceptionGroup.').toBeInstanceOf(
    ExceptionGroup,
  );
  expect((error as ExceptionGroup).exceptions, 'It holds the error of the part that failed.').toEqual([
    failure,
  ]);
});

test('no names, no parts', async () => {
  const started = now();
  const parts = await fetchAll([], async () => 'never asked for');
  expect(parts, 'Nothing to fetch is no error.').toEqual([]);
  expect(now() - started).toBe(0);
});
