import type { SubmissionEvent } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { beginStored, openTestDatabase, store } from '../../test/support/database.ts';
import { finished, printed } from '../../test/support/fake-sandbox.ts';
import { Recorder } from './recorder.ts';

const passed = { kind: 'verdict', verdict: 'passed', score: 10, maxScore: 10 } as const;

async function recording() {
  const database = await openTestDatabase();
  const id = await store(database);
  const begun = await beginStored(database, id);
  const told: SubmissionEvent[][] = [];
  const recorder = new Recorder(database.submissions, begun.place, (events) => told.push([...events]));
  return { database, id, recorder, told };
}

test('events that come together are stored in one transaction, in order', async () => {
  const { database, id, recorder, told } = await recording();
  await using _ = database;
  for (const text of ['a', 'b', 'c']) recorder.add(printed(text));
  recorder.add(finished(), passed);
  await recorder.flushed();
  expect(told).toHaveLength(1);
  expect(await database.submissions.events(id, 2, 10)).toEqual(told.flat());
  expect(await database.submissions.find(id)).toMatchObject({ state: 'finished', lastSeq: 6 });
});

test('what is told is already stored', async () => {
  const { database, id, recorder, told } = await recording();
  await using _ = database;
  recorder.add(printed('a'));
  await recorder.flushed();
  recorder.add(printed('b'));
  await recorder.flushed();
  expect(told.map((events) => events.map(({ seq }) => seq))).toEqual([[3], [4]]);
  expect(recorder.place.lastSeq).toBe(4);
  expect(await database.submissions.find(id)).toMatchObject({ state: 'running' });
});

test('a flood is cut into several transactions and loses nothing', async () => {
  const { database, id, recorder, told } = await recording();
  await using _ = database;
  for (let index = 0; index < 600; index += 1) recorder.add(printed(String(index)));
  recorder.add(finished(), passed);
  await recorder.flushed();
  expect(told.length).toBeGreaterThan(1);
  const stored = await database.submissions.events(id, 2, 1000);
  expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_event, index) => index + 3));
  expect(stored).toHaveLength(601);
});

test('nothing follows the last event', async () => {
  const { database, id, recorder } = await recording();
  await using _ = database;
  recorder.add(finished(), passed);
  recorder.add(printed('late'));
  recorder.add(finished('failed'), { ...passed, verdict: 'failed' });
  await recorder.flushed();
  expect(await database.submissions.find(id)).toMatchObject({ verdict: 'passed', lastSeq: 3 });
});

test('an attempt that lost its place cannot record', async () => {
  const { database, recorder, told } = await recording();
  await using _ = database;
  await database.submissions.recover();
  recorder.add(finished(), passed);
  await expect(recorder.flushed()).rejects.toMatchObject({ code: 'stale-attempt' });
  expect(told).toEqual([]);
});
