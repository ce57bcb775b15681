import { createHash } from 'node:crypto';
import type { PrismaClient } from '../generated/client.ts';
import type { Created, NewSubmission } from '../repositories/submissions.ts';
import { isUniqueViolation, writing } from './errors.ts';
import type { NextNumber } from './numbers.ts';
import { numberEvents, rowOf } from './rows.ts';

/** Stores a submission as queued with its first event, once per guest and idempotency key. */
export async function createSubmission(
  prisma: PrismaClient,
  wanted: NewSubmission,
  nextNumber: NextNumber,
): Promise<Created> {
  const contentHash = hashContent(wanted);
  const number = await nextNumber();
  const at = new Date();
  const place = { submission: wanted.id, attempt: 1, lastSeq: 0 };
  const events = numberEvents(place, [{ type: 'queued', ahead: wanted.ahead }], at);
  try {
    await writing(() =>
      prisma.$transaction([
        prisma.submission.create({
          data: {
            id: wanted.id,
            guestId: wanted.guest,
            exercise: wanted.exercise,
            exerciseVersion: wanted.exerciseVersion,
            files: JSON.stringify(wanted.files),
            contentHash,
            idempotencyKey: wanted.idempotencyKey,
            seed: wanted.seed,
            state: 'queued',
            lastSeq: events.length,
            number,
            createdAt: at,
          },
          select: { id: true },
        }),
        prisma.event.createMany({ data: events.map(rowOf) }),
      ]),
    );
  } catch (error) {
    // Nearly every key is new: only where it is not is looked for what it came with.
    const earlier = isUniqueViolation(error) && (await findEarlier(prisma, wanted, contentHash));
    if (earlier) return earlier;
    throw error;
  }
  return { outcome: 'created', id: wanted.id, events };
}

/** Takes back what nobody was told of; its event goes with it. */
export async function removeSubmission(prisma: PrismaClient, id: string): Promise<void> {
  await prisma.submission.delete({ where: { id }, select: { id: true } });
}

async function findEarlier(
  prisma: PrismaClient,
  { guest, idempotencyKey }: NewSubmission,
  contentHash: string,
): Promise<Created | null> {
  const earlier = await prisma.submission.findUnique({
    where: { guestId_idempotencyKey: { guestId: guest, idempotencyKey } },
    select: { id: true, contentHash: true },
  });
  if (!earlier) return null;
  return { outcome: earlier.contentHash === contentHash ? 'duplicate' : 'conflict', id: earlier.id };
}

function hashContent({ exercise, files }: NewSubmission): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([exercise, sorted]))
    .digest('hex');
}
