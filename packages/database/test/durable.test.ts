import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { expect, test, vi } from 'vitest';
import { PrismaClient } from '../src/generated/client.ts';
import type { SubmissionRepository } from '../src/index.ts';
import { applyMigrations } from '../src/migrations/apply.ts';
import { prismaSubmissions } from '../src/prisma/submissions.ts';
import { finished, newSubmission, passed } from './contract/fixtures.ts';

/** Submissions over a disk of ours, and the state in which it found the newest of them whenever it was asked to sync. */
async function overDisk(sync: () => Promise<void> = async () => {}) {
  const dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-durable-'));
  const adapter = new PrismaBetterSqlite3({ url: `file:${join(dir.path, 'a.db')}` });
  await applyMigrations(adapter);
  const prisma = new PrismaClient({ adapter });
  await prisma.guest.create({ data: { id: 'guest-a', createdAt: new Date() } });
  const found: (string | undefined)[] = [];
  const submissions: SubmissionRepository = prismaSubmissions(prisma, async () => {
    found.push((await prisma.submission.findFirst({ orderBy: { number: 'desc' } }))?.state);
    await sync();
  });
  return {
    found,
    submissions,
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect();
      await dir[Symbol.asyncDispose]();
    },
  };
}

test('accepting, an ending and queueing again are written through once they are committed', async () => {
  await using disk = await overDisk();
  const { submissions, found } = disk;
  const { id } = await submissions.create(newSubmission());
  expect(found).toEqual(['queued']);
  const stored = await submissions.find(id);
  if (!stored) throw new Error('not stored');
  const { place } = await submissions.begin(stored, '1');
  expect(found).toHaveLength(1);
  await submissions.append(place, [finished], passed);
  await vi.waitFor(() => expect(found).toEqual(['queued', 'finished']));
  await submissions.requeue({ submission: id });
  expect(found).toEqual(['queued', 'finished', 'queued']);
});

test('nothing is accepted that the disk does not take', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, fdatasync'), { code: 'ENOSPC' });
  await using disk = await overDisk(() => Promise.reject(full));
  const submission = newSubmission();
  await expect(disk.submissions.create(submission)).rejects.toMatchObject({ code: 'storage-full' });
  expect(await disk.submissions.find(submission.id)).toBeNull();
  expect(await disk.submissions.events(submission.id, 0, 10)).toEqual([]);
});

test('a second click is never told of a first one that the disk then did not take', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, fdatasync'), { code: 'ENOSPC' });
  let syncs = 0;
  await using disk = await overDisk(async () => {
    syncs += 1;
    if (syncs === 1) throw full;
  });
  const { submissions } = disk;
  const clicks = ['first', 'second', 'third'].map((id) =>
    submissions.create(newSubmission({ id, idempotencyKey: 'one key' })),
  );
  const [first, ...later] = await Promise.allSettled(clicks);
  expect(first).toMatchObject({ status: 'rejected', reason: { code: 'storage-full' } });
  expect(later).toMatchObject([
    { value: { outcome: 'created', id: 'second' } },
    { value: { outcome: 'duplicate', id: 'second' } },
  ]);
  expect(await submissions.find('first')).toBeNull();
  expect(await submissions.find('second')).toMatchObject({ state: 'queued' });
});
