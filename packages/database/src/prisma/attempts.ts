import type { EventBody } from '@yieldpoint/protocol';
import type { PrismaClient } from '../generated/client.ts';
import { DatabaseError } from '../errors.ts';
import type { AttemptPlace, Ending, Waiting, Written } from '../repositories/submissions.ts';
import { isNotFound, writing } from './errors.ts';
import { numberEvents, rowOf } from './rows.ts';

/** The next attempt of a queued submission, with its `started`. */
export async function beginAttempt(
  prisma: PrismaClient,
  { id, attempt: earlier, lastSeq: before }: Waiting,
  exerciseVersion: string,
): Promise<Written> {
  const at = new Date();
  const attempt = earlier + 1;
  const events = numberEvents({ submission: id, attempt, lastSeq: before }, [{ type: 'started' }], at);
  const lastSeq = before + events.length;
  await guarded(id, () =>
    prisma.$transaction([
      prisma.submission.update({
        where: { id, state: 'queued', attempt: earlier, lastSeq: before },
        data: { state: 'running', attempt, lastSeq, exerciseVersion },
        select: { id: true },
      }),
      prisma.attempt.create({
        data: { submissionId: id, number: attempt, startedAt: at, exerciseVersion },
        select: { number: true },
      }),
      prisma.event.createMany({ data: events.map(rowOf) }),
    ]),
  );
  return { place: { submission: id, attempt, lastSeq }, events };
}

export async function appendEvents(
  prisma: PrismaClient,
  place: AttemptPlace,
  bodies: readonly EventBody[],
  ending?: Ending,
): Promise<Written> {
  const at = new Date();
  const events = numberEvents(place, bodies, at);
  const lastSeq = place.lastSeq + events.length;
  const { submission: id, attempt } = place;
  const store = [
    prisma.submission.update({
      where: { id, state: 'running', attempt, lastSeq: place.lastSeq },
      data: { lastSeq, ...(ending && submissionEnd(ending, at)) },
      select: { id: true },
    }),
    prisma.event.createMany({ data: events.map(rowOf) }),
  ] as const;
  const end = ending && [
    prisma.attempt.update({
      where: { submissionId_number: { submissionId: id, number: attempt } },
      data: { endedAt: at, ...attemptEnd(ending) },
      select: { number: true },
    }),
  ];
  await guarded(id, () => prisma.$transaction([...store, ...(end ?? [])]));
  return { place: { ...place, lastSeq }, events };
}

function attemptEnd(ending: Ending) {
  if (ending.kind === 'failed') return { outcome: `failed: ${ending.code}` };
  const { verdict, score, maxScore } = ending;
  return { outcome: verdict, score, maxScore };
}

function submissionEnd(ending: Ending, at: Date) {
  if (ending.kind === 'verdict') {
    const { verdict, score, maxScore } = ending;
    return { state: 'finished', finishedAt: at, verdict, score, maxScore, lane: 'student' };
  }
  const failures = { increment: 1 };
  return ending.retry ? { state: 'queued', failures } : { state: 'failed', failures, finishedAt: at };
}

/** Only the attempt that holds the submission's place may write: anything else is a leftover of our own. */
async function guarded<Result>(id: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await writing(write);
  } catch (cause) {
    if (!isNotFound(cause)) throw cause;
    throw new DatabaseError('stale-attempt', `Another attempt of submission ${id} has begun.`, { cause });
  }
}
