import type { PrismaClient } from '../generated/client.ts';
import type { SubmissionRepository } from '../repositories/submissions.ts';
import { appendEvents, beginAttempt } from './attempts.ts';
import { createSubmission, removeSubmission } from './create.ts';
import { writing } from './errors.ts';
import { listAttempts, listFailures, listParked } from './history.ts';
import { countSubmissions } from './numbers.ts';
import { oneByOne } from './one-by-one.ts';
import { recoverSubmissions, releaseAttempt } from './recover.ts';
import { requeueSubmissions } from './requeue.ts';
import { eventOf, storedOf, submissionOf } from './rows.ts';

/** `sync` resolves when what was committed before is safe on the disk. */
export function prismaSubmissions(prisma: PrismaClient, sync: () => Promise<void>): SubmissionRepository {
  const nextNumber = countSubmissions(prisma);
  const inTurn = oneByOne();
  return {
    create: (submission) =>
      // A second click is answered when the first one's fate is known: until then its row may be taken back.
      inTurn(JSON.stringify([submission.guest, submission.idempotencyKey]), async () => {
        const created = await createSubmission(prisma, submission, nextNumber);
        try {
          // Once it is accepted not even a power cut may take that back.
          await writing(sync);
        } catch (error) {
          if (created.outcome === 'created') await removeSubmission(prisma, created.id);
          throw error;
        }
        return created;
      }),
    begin: (waiting, exerciseVersion) => beginAttempt(prisma, waiting, exerciseVersion),
    async append(place, bodies, ending) {
      const written = await appendEvents(prisma, place, bodies, ending);
      // Soon, but nobody waits: what a power cut takes here is graded again, to the same verdict.
      if (ending) sync().catch(() => {});
      return written;
    },
    release: (place) => releaseAttempt(prisma, place),
    recover: () => recoverSubmissions(prisma),
    async requeue(filter) {
      const queued = await requeueSubmissions(prisma, filter);
      await writing(sync);
      return queued;
    },
    attempts: (id) => listAttempts(prisma, id),
    failures: (limit) => listFailures(prisma, limit),
    parked: (limit) => listParked(prisma, limit),

    async find(id) {
      const row = await prisma.submission.findUnique({ where: { id } });
      return row && storedOf(row);
    },

    async list(guest, { exercise, limit }) {
      const rows = await prisma.submission.findMany({
        where: { guestId: guest, ...(exercise !== undefined && { exercise }) },
        orderBy: { number: 'desc' },
        take: limit,
      });
      return rows.map(submissionOf);
    },

    async hasPassed(guest, exercise) {
      const passed = { guestId: guest, exercise, verdict: 'passed' };
      return (await prisma.submission.findFirst({ where: passed, select: { id: true } })) !== null;
    },

    async events(id, after, limit) {
      const rows = await prisma.event.findMany({
        where: { submissionId: id, seq: { gt: after } },
        orderBy: { seq: 'asc' },
        take: limit,
      });
      return rows.map(eventOf);
    },
  };
}
