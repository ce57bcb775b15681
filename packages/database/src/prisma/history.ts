import type { PrismaClient } from '../generated/client.ts';
import type { Parked, StoredAttempt } from '../repositories/submissions.ts';

export async function listAttempts(prisma: PrismaClient, id: string): Promise<StoredAttempt[]> {
  const rows = await prisma.attempt.findMany({ where: { submissionId: id }, orderBy: { number: 'asc' } });
  return rows.map(({ submissionId: _, startedAt, endedAt, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

export async function listParked(prisma: PrismaClient, limit: number): Promise<Parked[]> {
  const rows = await prisma.submission.findMany({
    where: { state: 'failed' },
    orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      exercise: true,
      attempt: true,
      finishedAt: true,
      createdAt: true,
      attempts: { orderBy: { number: 'desc' }, take: 1, select: { outcome: true } },
    },
  });
  return rows.map((row) => ({
    submission: row.id,
    exercise: row.exercise,
    code: codeOf(row.attempts[0]?.outcome),
    attempts: row.attempt,
    at: (row.finishedAt ?? row.createdAt).toISOString(),
  }));
}

export async function listFailures(prisma: PrismaClient, limit: number): Promise<Parked[]> {
  const rows = await prisma.attempt.findMany({
    where: { outcome: { startsWith: FAILED } },
    orderBy: [{ endedAt: 'desc' }, { submissionId: 'desc' }],
    take: limit,
    include: { submission: { select: { exercise: true } } },
  });
  return rows.map((row) => ({
    submission: row.submissionId,
    exercise: row.submission.exercise,
    code: codeOf(row.outcome),
    attempts: row.number,
    at: (row.endedAt ?? row.startedAt).toISOString(),
  }));
}

const FAILED = 'failed: ';
const codeOf = (outcome: string | null | undefined): string =>
  outcome?.startsWith(FAILED) ? outcome.slice(FAILED.length) : 'unknown';
