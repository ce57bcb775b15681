import {
  submissionStateSchema,
  verdictSchema,
  type EventBody,
  type Submission,
  type SubmissionEvent,
} from '@yieldpoint/protocol';
import type { Event as EventRow, Submission as SubmissionRow } from '../generated/client.ts';
import type { AttemptPlace, StoredSubmission } from '../repositories/submissions.ts';

/** What a guest may see of their submission. */
export function submissionOf(row: SubmissionRow): Submission {
  return {
    id: row.id,
    exercise: row.exercise,
    exerciseVersion: row.exerciseVersion,
    files: JSON.parse(row.files) as Record<string, string>,
    state: submissionStateSchema.parse(row.state),
    verdict: verdictSchema.nullable().parse(row.verdict),
    score: row.score,
    maxScore: row.maxScore,
    attempt: row.attempt,
    lastSeq: row.lastSeq,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

export function storedOf(row: SubmissionRow): StoredSubmission {
  return {
    ...submissionOf(row),
    guest: row.guestId,
    seed: row.seed,
    failures: row.failures,
    earlierAttempts: row.earlierAttempts,
  };
}

/** Gives bodies their place in the submission's history, after `place.lastSeq`. */
export function numberEvents(place: AttemptPlace, bodies: readonly EventBody[], at: Date): SubmissionEvent[] {
  return bodies.map((body, index) => ({
    submission: place.submission,
    seq: place.lastSeq + index + 1,
    attempt: place.attempt,
    at: at.getTime(),
    ...body,
  }));
}

export function rowOf(event: SubmissionEvent): EventRow {
  const { submission, seq, attempt, at, type, ...body } = event;
  return { submissionId: submission, seq, attempt, at: new Date(at), type, body: JSON.stringify(body) };
}

/** Only `rowOf` writes these rows, so what is read needs no second validation. */
export function eventOf(row: EventRow): SubmissionEvent {
  const place = {
    submission: row.submissionId,
    seq: row.seq,
    attempt: row.attempt,
    at: row.at.getTime(),
    type: row.type,
  };
  return { ...place, ...(JSON.parse(row.body) as object) } as SubmissionEvent;
}
