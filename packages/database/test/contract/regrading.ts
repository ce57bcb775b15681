import { describe, expect, test } from 'vitest';
import type { Database } from '../../src/index.ts';
import { begun, finished, passed, stored, type Driver } from './fixtures.ts';

async function graded(database: Database, over = {}, version = 'v1'): Promise<string> {
  const id = await stored(database, over);
  const place = await begun(database, id, version);
  await database.submissions.append(place, [finished], passed);
  return id;
}

async function parked(database: Database, over = {}): Promise<string> {
  const id = await stored(database, over);
  const body = { type: 'failed', code: 'worker-lost', willRetry: false } as const;
  const ending = { kind: 'failed', code: 'worker-lost', retry: false } as const;
  await database.submissions.append(await begun(database, id), [body], ending);
  return id;
}

const idsOf = (queued: { submission: string }[]) => queued.map(({ submission }) => submission);

export function regradingContract(driver: Driver): void {
  describe('queueing again', () => {
    test('a graded submission waits in the lane of regrading and keeps its verdict meanwhile', async () => {
      await using database = await driver.open();
      const id = await graded(database);
      expect(await database.submissions.requeue({ submission: id })).toEqual([
        { submission: id, guest: 'guest-a', lane: 'regrade' },
      ]);
      expect(await database.submissions.find(id)).toMatchObject({
        state: 'queued',
        verdict: 'passed',
        earlierAttempts: 1,
      });
    });

    test('what waits or runs is left alone, so asking twice changes nothing', async () => {
      await using database = await driver.open();
      const id = await graded(database);
      const waiting = await stored(database);
      await database.submissions.requeue({ exercise: 'wait-timeout' });
      expect(await database.submissions.requeue({ exercise: 'wait-timeout' })).toEqual([]);
      await begun(database, id);
      expect(await database.submissions.requeue({ submission: id })).toEqual([]);
      expect(await database.submissions.requeue({ submission: waiting })).toEqual([]);
      expect(await database.submissions.requeue({ submission: 'nobody' })).toEqual([]);
    });

    test('asked for by several at once, each is queued for one of them', async () => {
      await using database = await driver.open();
      const ids: string[] = [];
      for (let n = 0; n < 20; n += 1) ids.push(await graded(database));
      const asked = Array.from({ length: 5 }, () =>
        database.submissions.requeue({ exercise: 'wait-timeout' }),
      );
      const queued = (await Promise.all(asked)).flatMap(idsOf);
      expect(queued.toSorted()).toEqual(ids.toSorted());
    });

    test('of an exercise those of other versions are taken', async () => {
      await using database = await driver.open();
      const old = await graded(database, {}, 'v1');
      const older = await graded(database, {}, 'v0');
      await graded(database, {}, 'v2');
      await graded(database, { exercise: 'gather' }, 'v1');
      const queued = await database.submissions.requeue({ exercise: 'wait-timeout', except: 'v2' });
      expect(new Set(idsOf(queued))).toEqual(new Set([old, older]));
      expect(idsOf(await database.submissions.requeue({ exercise: 'wait-timeout' }))).toHaveLength(1);
    });

    test('every attempt keeps the version it was graded against, and its verdict', async () => {
      await using database = await driver.open();
      const id = await graded(database, {}, 'v1');
      await database.submissions.requeue({ submission: id });
      const again = await begun(database, id, 'v2');
      const failed = { ...finished, verdict: 'failed', score: 4 } as const;
      await database.submissions.append(again, [failed], {
        kind: 'verdict',
        verdict: 'failed',
        score: 4,
        maxScore: 10,
      });
      expect(await database.submissions.attempts(id)).toMatchObject([
        { number: 1, exerciseVersion: 'v1', outcome: 'passed', score: 10, maxScore: 10 },
        { number: 2, exerciseVersion: 'v2', outcome: 'failed', score: 4, maxScore: 10 },
      ]);
      expect(await database.submissions.find(id)).toMatchObject({ verdict: 'failed', exerciseVersion: 'v2' });
      const events = await database.submissions.events(id, 0, 20);
      expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    });

    test('the lane outlives a restart, and a new verdict ends it', async () => {
      await using database = await driver.open();
      const id = await graded(database);
      await database.submissions.requeue({ submission: id });
      await begun(database, id);
      expect(await database.submissions.recover()).toMatchObject([{ submission: id, lane: 'regrade' }]);
      await database.submissions.append(await begun(database, id), [finished], passed);
      const next = await stored(database);
      expect(await database.submissions.recover()).toMatchObject([{ submission: next, lane: 'student' }]);
    });

    test('what we could not grade is told, and queued again for its student with a clean slate', async () => {
      await using database = await driver.open();
      const id = await parked(database);
      const told = { submission: id, exercise: 'wait-timeout', code: 'worker-lost', attempts: 1 };
      expect(await database.submissions.parked(10)).toEqual([{ ...told, at: expect.any(String) }]);
      expect(await database.submissions.failures(10)).toEqual([{ ...told, at: expect.any(String) }]);
      expect(await database.submissions.requeue({ submission: id })).toMatchObject([{ lane: 'student' }]);
      expect(await database.submissions.find(id)).toMatchObject({ failures: 0, earlierAttempts: 1 });
      expect(await database.submissions.parked(10)).toEqual([]);
    });

    test('more than fit into one transaction are all queued', async () => {
      await using database = await driver.open();
      const ids: string[] = [];
      for (let n = 0; n < 501; n += 1) ids.push(await parked(database));
      const queued = idsOf(await database.submissions.requeue({ exercise: 'wait-timeout' }));
      expect(queued.toSorted()).toEqual(ids.toSorted());
    });
  });
}
