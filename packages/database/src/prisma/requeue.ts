import type { PrismaClient } from '../generated/client.ts';
import type { Lane, RequeueFilter, Unended } from '../repositories/submissions.ts';
import { writing } from './errors.ts';

/** Submissions in one transaction: a course that was taught for years is not queued in one go. */
const BATCH = 500;

const whereOf = (filter: RequeueFilter) =>
  'submission' in filter
    ? { id: filter.submission }
    : {
        exercise: filter.exercise,
        ...(filter.except !== undefined && { exerciseVersion: { not: filter.except } }),
      };

/**
 * Queues ended submissions again. What is on record stays: the verdict until a new one takes its place, events and
 * attempts for ever.
 */
export async function requeueSubmissions(prisma: PrismaClient, filter: RequeueFilter): Promise<Unended[]> {
  const queued: Unended[] = [];
  for (const [state, lane] of [
    ['finished', 'regrade'],
    // Nobody has had a verdict: their student may still be waiting for it.
    ['failed', 'student'],
  ] as const) {
    for (;;) {
      const ended = await endedBatch(prisma, { ...whereOf(filter), state });
      queued.push(...(await requeueBatch(prisma, ended, { state, lane })));
      if (ended.length < BATCH) break;
    }
  }
  return queued;
}

const endedBatch = (prisma: PrismaClient, where: ReturnType<typeof whereOf> & { state: string }) =>
  prisma.submission.findMany({
    where,
    orderBy: { number: 'asc' },
    take: BATCH,
    select: { id: true, guestId: true, attempt: true },
  });

/** Those of `ended` that nobody else has queued meanwhile, nor even graded. */
async function requeueBatch(
  prisma: PrismaClient,
  ended: Awaited<ReturnType<typeof endedBatch>>,
  { state, lane }: { state: string; lane: Lane },
): Promise<Unended[]> {
  const changed = await writing(() =>
    prisma.$transaction(
      ended.map(({ id, attempt }) =>
        prisma.submission.updateMany({
          where: { id, state, attempt },
          data: { state: 'queued', lane, failures: 0, earlierAttempts: attempt },
        }),
      ),
    ),
  );
  return ended
    .filter((_, index) => changed[index]?.count === 1)
    .map(({ id, guestId }) => ({ submission: id, guest: guestId, lane }));
}
