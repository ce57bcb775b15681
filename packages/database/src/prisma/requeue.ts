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
      const batch = await requeueBatch(prisma, { ...whereOf(filter), state }, lane);
      queued.push(...batch);
      if (batch.length < BATCH) break;
    }
  }
  return queued;
}

async function requeueBatch(
  prisma: PrismaClient,
  where: ReturnType<typeof whereOf> & { state: string },
  lane: Lane,
): Promise<Unended[]> {
  const rows = await prisma.submission.findMany({
    where,
    orderBy: { number: 'asc' },
    take: BATCH,
    select: { id: true, guestId: true, attempt: true },
  });
  await writing(() =>
    prisma.$transaction(
      rows.map(({ id, attempt }) =>
        prisma.submission.updateMany({
          where: { id, state: where.state },
          data: { state: 'queued', lane, failures: 0, earlierAttempts: attempt },
        }),
      ),
    ),
  );
  return rows.map(({ id, guestId }) => ({ submission: id, guest: guestId, lane }));
}
