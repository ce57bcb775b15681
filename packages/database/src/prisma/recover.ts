import type { PrismaClient } from '../generated/client.ts';
import type { AttemptPlace, Lane, Unended } from '../repositories/submissions.ts';

/** Puts a submission whose attempt was cut short back in the queue. */
export async function releaseAttempt(prisma: PrismaClient, place: AttemptPlace): Promise<void> {
  const { submission, attempt } = place;
  await prisma.$transaction([
    prisma.submission.updateMany({
      where: { id: submission, state: 'running', attempt },
      data: { state: 'queued' },
    }),
    prisma.attempt.updateMany({
      where: { submissionId: submission, number: attempt, endedAt: null },
      data: { endedAt: new Date(), outcome: 'released' },
    }),
  ]);
}

/** Everything accepted and not ended, queued again, oldest first. */
export async function recoverSubmissions(prisma: PrismaClient): Promise<Unended[]> {
  await prisma.$transaction([
    prisma.submission.updateMany({ where: { state: 'running' }, data: { state: 'queued' } }),
    prisma.attempt.updateMany({
      where: { endedAt: null },
      data: { endedAt: new Date(), outcome: 'abandoned' },
    }),
  ]);
  const rows = await prisma.submission.findMany({
    where: { state: 'queued' },
    orderBy: { number: 'asc' },
    select: { id: true, guestId: true, lane: true },
  });
  return rows.map((row) => ({ submission: row.id, guest: row.guestId, lane: row.lane as Lane }));
}
