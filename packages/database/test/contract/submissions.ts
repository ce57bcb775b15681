import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { begun, finished, newSubmission, passed, stored, type Driver } from './fixtures.ts';

export function submissionsContract(driver: Driver): void {
  describe('creating and reading', () => {
    test('a created submission is queued, with its first event', async () => {
      await using database = await driver.open();
      const id = await stored(database, { ahead: 3 });
      expect(await database.submissions.find(id)).toMatchObject({
        id,
        guest: 'guest-a',
        state: 'queued',
        attempt: 0,
        lastSeq: 1,
        files: { 'exercise.ts': 'export const answer = 42;\n' },
        verdict: null,
        finishedAt: null,
      });
      expect(await database.submissions.events(id, 0, 10)).toEqual([
        { submission: id, seq: 1, attempt: 1, at: expect.any(Number), type: 'queued', ahead: 3 },
      ]);
    });

    test('text comes back as it was: any script, NUL, line ends', async () => {
      await using database = await driver.open();
      const files = { 'exercise.ts': '// 协程 🎈\r\n\0\u2028"\\' };
      expect(await database.submissions.find(await stored(database, { files }))).toMatchObject({ files });
    });

    test('an unknown id is null', async () => {
      await using database = await driver.open();
      expect(await database.submissions.find('nobody')).toBeNull();
    });

    test('a guest lists their own, newest first, by exercise and up to a limit', async () => {
      await using database = await driver.open();
      const first = await stored(database);
      const other = await stored(database, { exercise: 'gather' });
      const last = await stored(database);
      await stored(database, { guest: 'guest-b' });
      const ids = async (filter: { exercise?: string; limit: number }) =>
        (await database.submissions.list('guest-a', filter)).map(({ id }) => id);
      expect(new Set(await ids({ limit: 10 }))).toEqual(new Set([first, other, last]));
      expect(await ids({ exercise: 'gather', limit: 10 })).toEqual([other]);
      expect(await ids({ limit: 2 })).toHaveLength(2);
      expect(await ids({ limit: 10 })).toEqual([last, other, first]);
    });

    test.each([-5, 5])('a clock that jumps by %i hours changes no order', async (hours) => {
      await using database = await driver.open();
      const first = await stored(database);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
      onTestFinished(() => void vi.useRealTimers());
      const second = await stored(database);
      vi.useRealTimers();
      const third = await stored(database);
      const listed = await database.submissions.list('guest-a', { limit: 10 });
      expect(listed.map(({ id }) => id)).toEqual([third, second, first]);
      const queued = await database.submissions.recover();
      expect(queued.map(({ submission }) => submission)).toEqual([first, second, third]);
    });
  });

  test('who has passed an exercise is known: this guest, this exercise, at any time', async () => {
    await using database = await driver.open();
    const { submissions } = database;
    const id = await stored(database);
    expect(await submissions.hasPassed('guest-a', 'wait-timeout')).toBe(false);
    await submissions.append(await begun(database, id), [finished], passed);
    const failed = { ...passed, verdict: 'failed' } as const;
    await submissions.append(await begun(database, await stored(database)), [finished], failed);
    await submissions.append(
      await begun(database, await stored(database, { exercise: 'gather' })),
      [finished],
      failed,
    );
    expect(await submissions.hasPassed('guest-a', 'wait-timeout')).toBe(true);
    expect(await submissions.hasPassed('guest-a', 'gather')).toBe(false);
    expect(await submissions.hasPassed('guest-b', 'wait-timeout')).toBe(false);
  });

  describe('idempotency', () => {
    test('the same key and content is the same submission', async () => {
      await using database = await driver.open();
      const id = await stored(database, { idempotencyKey: 'once-only' });
      const again = newSubmission({ idempotencyKey: 'once-only' });
      expect(await database.submissions.create(again)).toEqual({ outcome: 'duplicate', id });
      expect(await database.submissions.find(again.id)).toBeNull();
    });

    test('the same key with other content conflicts', async () => {
      await using database = await driver.open();
      const id = await stored(database, { idempotencyKey: 'once-only' });
      for (const other of [{ exercise: 'gather' }, { files: { 'exercise.ts': 'x' } }]) {
        const again = newSubmission({ idempotencyKey: 'once-only', ...other });
        expect(await database.submissions.create(again)).toEqual({ outcome: 'conflict', id });
      }
    });

    test('keys belong to their guest', async () => {
      await using database = await driver.open();
      await stored(database, { idempotencyKey: 'once-only' });
      const id = await stored(database, { idempotencyKey: 'once-only', guest: 'guest-b' });
      expect(await database.submissions.find(id)).toMatchObject({ guest: 'guest-b' });
    });

    test('of many at once, one is created', async () => {
      await using database = await driver.open();
      await database.guests.remember('guest-a');
      const racers = Array.from({ length: 8 }, () => newSubmission({ idempotencyKey: 'once-only' }));
      const created = await Promise.all(racers.map((racer) => database.submissions.create(racer)));
      expect(created.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
      expect(new Set(created.map(({ id }) => id)).size).toBe(1);
    });
  });
}
