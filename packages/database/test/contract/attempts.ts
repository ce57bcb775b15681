import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begun, finished, passed, printed, stored, type Driver } from './fixtures.ts';

export function attemptsContract(driver: Driver): void {
  describe('attempts', () => {
    test('begin makes a queued submission run, once', async () => {
      await using database = await driver.open();
      const id = await stored(database);
      const waiting = await database.submissions.find(id);
      if (!waiting) throw new Error('not stored');
      const written = await database.submissions.begin(waiting, 'v2');
      expect(written.place).toEqual({ submission: id, attempt: 1, lastSeq: 2 });
      expect(written.events).toMatchObject([{ type: 'started', seq: 2, attempt: 1 }]);
      expect(await database.submissions.find(id)).toMatchObject({
        state: 'running',
        attempt: 1,
        exerciseVersion: 'v2',
      });
      const stale = { code: 'stale-attempt' };
      await expect(database.submissions.begin(waiting, 'v2')).rejects.toMatchObject(stale);
      const nobody = { ...waiting, id: 'nobody' };
      await expect(database.submissions.begin(nobody, 'v2')).rejects.toMatchObject(stale);
    });

    test('a verdict is stored together with its event', async () => {
      await using database = await driver.open();
      const id = await stored(database);
      const place = await begun(database, id);
      const { events } = await database.submissions.append(place, [printed('hi'), finished], passed);
      expect(await database.submissions.events(id, 2, 10)).toEqual(events);
      expect(await database.submissions.find(id)).toMatchObject({
        state: 'finished',
        verdict: 'passed',
        score: 10,
        lastSeq: 4,
        finishedAt: expect.any(String),
      });
    });

    test('nothing is appended after the end', async () => {
      await using database = await driver.open();
      const id = await stored(database);
      const { place } = await database.submissions.append(await begun(database, id), [finished], passed);
      await expect(database.submissions.append(place, [printed('late')])).rejects.toMatchObject({
        code: 'stale-attempt',
      });
      expect(await database.submissions.find(id)).toMatchObject({ lastSeq: place.lastSeq });
    });

    test('a failure of ours queues again, or parks', async () => {
      await using database = await driver.open();
      const id = await stored(database);
      for (const retry of [true, false]) {
        const place = await begun(database, id);
        const body = { type: 'failed', code: 'worker-lost', willRetry: retry } as const;
        await database.submissions.append(place, [body], { kind: 'failed', code: 'worker-lost', retry });
      }
      expect(await database.submissions.find(id)).toMatchObject({
        state: 'failed',
        failures: 2,
        attempt: 2,
        verdict: null,
      });
    });

    test('a leftover of an earlier attempt cannot write', async () => {
      await using database = await driver.open();
      const id = await stored(database);
      const old = await begun(database, id);
      await database.submissions.release(old);
      const fresh = await begun(database, id);
      await expect(database.submissions.append(old, [finished], passed)).rejects.toMatchObject({
        code: 'stale-attempt',
      });
      expect(fresh).toEqual({ submission: id, attempt: 2, lastSeq: old.lastSeq + 1 });
      expect(await database.submissions.find(id)).toMatchObject({ state: 'running', verdict: null });
    });

    test('recover gives back all that has not ended, oldest first', async () => {
      await using database = await driver.open();
      const [running, waiting, done] = [
        await stored(database),
        await stored(database),
        await stored(database),
      ];
      await database.submissions.append(await begun(database, done), [finished], passed);
      await begun(database, running);
      const unended = await database.submissions.recover();
      expect(unended.map(({ submission }) => submission).toSorted()).toEqual([running, waiting].toSorted());
      expect(await database.submissions.find(running)).toMatchObject({ state: 'queued', attempt: 1 });
      expect(await begun(database, running)).toMatchObject({ attempt: 2 });
    });

    test('numbers have no gap and no repeat, however attempts are cut and read', async () => {
      await using database = await driver.open();
      const attempts = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(attempts, fc.integer({ min: 1, max: 7 }), async (runs, page) => {
          const id = await stored(database);
          for (const batches of runs) {
            let place = await begun(database, id);
            for (const size of batches) {
              const bodies = Array.from({ length: size }, () => printed('x'));
              ({ place } = await database.submissions.append(place, bodies));
            }
            await database.submissions.recover();
          }
          const seqs: number[] = [];
          for (;;) {
            const events = await database.submissions.events(id, seqs.length, page);
            if (events.length === 0) break;
            seqs.push(...events.map(({ seq }) => seq));
          }
          expect(seqs).toEqual(seqs.map((_, index) => index + 1));
          expect((await database.submissions.find(id))?.lastSeq).toBe(seqs.length);
        }),
        { numRuns: 20 },
      );
    });
  });
}
