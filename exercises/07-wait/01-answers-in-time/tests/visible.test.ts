import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { search } from './exercise';

const answering = (name: string, answer: string, seconds: number) => ({
  name,
  ask: async () => {
    await sleep(seconds);
    return answer;
  },
});

const failing = (name: string, message: string, seconds: number) => ({
  name,
  ask: async (): Promise<string> => {
    await sleep(seconds);
    throw new Error(message);
  },
});

test('all sources are asked at the same time', async () => {
  const { answers } = await search([answering('a', 'one', 3), answering('b', 'two', 2)], 10);
  expect(answers, 'The answers have the order of the sources.').toEqual(['one', 'two']);
  expect(getRunningLoop().time(), 'Side by side, two sources take as long as the slower one.').toBe(3);
});

test('the limit is the longest it may take', async () => {
  const limit = random.int(2, 9);
  const report = await search(
    [answering('news', '3 articles', 1), answering('archive', '1 book', 20)],
    limit,
  );
  expect(getRunningLoop().time(), 'When the time is up, the page is shown.').toBe(limit);
  expect(report.answers, 'With what is there by then.').toEqual(['3 articles']);
  expect(
    report.pending.map((task) => task.getName()),
    'What is not there is pending, under the name of its source.',
  ).toEqual(['archive']);
});

test('a source that fails does not take the others with it', async () => {
  const report = await search([failing('shop', 'closed', 1), answering('news', '3 articles', 2)], 5);
  expect(report.answers, 'The other source has answered.').toEqual(['3 articles']);
  expect(report.failed, 'The name of the source that failed.').toEqual(['shop']);
  expect(report.pending.length, 'A failed source is not pending: it is done.').toBe(0);
});

test('pending tasks are not cancelled', async () => {
  const { pending } = await search([answering('archive', '1 book', 20)], 2);
  expect(pending.length, 'After two seconds the archive is pending.').toBe(1);
  expect(await pending[0]!, 'The page awaits it later and gets its answer.').toBe('1 book');
});
