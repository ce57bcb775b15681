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

test('no sources: an empty report at once', async () => {
  expect(await search([], 5)).toEqual({ answers: [], failed: [], pending: [] });
  expect(getRunningLoop().time()).toBe(0);
});

test('sources are asked in their order', async () => {
  const asked: string[] = [];
  const noting = (name: string) => ({
    name,
    ask: async () => {
      asked.push(name);
      await sleep(1);
      return name;
    },
  });
  await search([noting('a'), noting('b'), noting('c')], 5);
  expect(asked).toEqual(['a', 'b', 'c']);
});

test('it does not sit out the limit when all are done', async () => {
  const report = await search([failing('shop', 'closed', 1), answering('news', '3 articles', 2.3)], 60);
  expect(getRunningLoop().time()).toBe(2.3);
  expect([report.answers.length, report.failed.length, report.pending.length]).toEqual([1, 1, 0]);
});

test('a source that fails late is pending, and keeps its error', async () => {
  const { failed, pending } = await search([failing('shop', 'closed', 5)], 2);
  expect(getRunningLoop().time()).toBe(2);
  expect(failed).toEqual([]);
  let caught: unknown;
  try {
    await pending[0]!;
  } catch (error) {
    caught = error;
  }
  expect((caught as Error).message).toBe('closed');
  expect(getRunningLoop().time()).toBe(5);
});

test('the names of several failed sources, in the order of the sources', async () => {
  const { failed } = await search(
    [failing('a', 'late', 3), answering('b', 'fine', 1), failing('c', 'early', 1)],
    4,
  );
  expect(failed).toEqual(['a', 'c']);
});

test('an empty answer is an answer', async () => {
  const { answers, failed } = await search([answering('a', '', 1), answering('b', 'two', 2)], 5);
  expect(answers).toEqual(['', 'two']);
  expect(failed).toEqual([]);
});

test('sources at random are sorted by what became of them', async () => {
  const limit = random.int(3, 6) + 0.5;
  const sources = [limit + 3, 1, ...Array.from({ length: 8 }, () => random.int(1, 9))].map(
    (seconds, index) => ({
      name: `source ${index}`,
      answer: `answer ${index}`,
      seconds,
      // One fails in time, whatever is drawn.
      fails: index === 1 || random() < 0.4,
    }),
  );
  const report = await search(
    sources.map(({ name, answer, seconds, fails }) =>
      fails ? failing(name, answer, seconds) : answering(name, answer, seconds),
    ),
    limit,
  );
  expect(getRunningLoop().time()).toBe(limit);
  const inTime = sources.filter(({ seconds }) => seconds < limit);
  expect(report.answers).toEqual(inTime.filter(({ fails }) => !fails).map(({ answer }) => answer));
  expect(report.failed).toEqual(inTime.filter(({ fails }) => fails).map(({ name }) => name));
  expect(report.pending.map((task) => task.getName())).toEqual(
    sources.filter(({ seconds }) => seconds > limit).map(({ name }) => name),
  );
  for (const task of report.pending) task.cancel();
});
