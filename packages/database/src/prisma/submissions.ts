import type { PrismaClient } from '../generated/client.ts';
import type { SubmissionRepository } from '../repositories/submissions.ts';
import { appendEvents, beginAttempt } from './attempts.ts';
import { createSubmission } from './create.ts';
import { listAttempts, listFailures, listParked } from './history.ts';
import { countSubmissions } from './numbers.ts';
import { recoverSubmissions, releaseAttempt } from './recover.ts';
import { requeueSubmissions } from './requeue.ts';
import { eventOf, storedOf, submissionOf } from './rows.ts';

export function prismaSubmissions(prisma: PrismaClient): SubmissionRepository {
  const nextNumber = countSubmissions(prisma);
  return {
    create: (submission) => createSubmission(prisma, submission, nextNumber),
    begin: (waiting, exerciseVersion) => beginAttempt(prisma, waiting, exerciseVersion),
    append: (place, bodies, ending) => appendEvents(prisma, place, bodies, ending),
    release: (place) => releaseAttempt(prisma, place),
    recover: () => recoverSubmissions(prisma),
    requeue: (filter) => requeueSubmissions(prisma, filter),
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
