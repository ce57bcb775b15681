import type { EventBody, Submission, SubmissionEvent, Verdict } from '@yieldpoint/protocol';

/** A submission as the grader needs it: what its guest sees, and what only we know. */
export interface StoredSubmission extends Submission {
  guest: string;
  seed: number;
  /** Attempts that ended by our fault. */
  failures: number;
}

export interface NewSubmission {
  id: string;
  guest: string;
  exercise: string;
  exerciseVersion: string;
  files: Record<string, string>;
  idempotencyKey: string;
  seed: number;
  /** Submissions that will be graded before this one; told in its first event. */
  ahead: number;
}

/** `duplicate`: the key came before with the same content; `conflict`: with another. */
export type Created =
  | { outcome: 'created'; id: string; events: SubmissionEvent[] }
  | { outcome: 'duplicate'; id: string }
  | { outcome: 'conflict'; id: string };

/** One running attempt: the right to append to its submission. */
export interface AttemptPlace {
  submission: string;
  attempt: number;
  lastSeq: number;
}

/** How an attempt ends; `retry` puts the submission back in the queue. */
export type Ending =
  | { kind: 'verdict'; verdict: Verdict; score: number; maxScore: number }
  | { kind: 'failed'; code: string; retry: boolean };

export interface Unended {
  submission: string;
  guest: string;
}

/**
 * Submissions with their events and attempts. Each method is one transaction:
 * a submission's state and its events never disagree.
 */
export interface SubmissionRepository {
  create(submission: NewSubmission): Promise<Created>;
  find(id: string): Promise<StoredSubmission | null>;
  /** Newest first. */
  list(guest: string, filter: { exercise?: string; limit: number }): Promise<Submission[]>;
  /** Whether any submission of the guest has passed the exercise, in whatever version. */
  hasPassed(guest: string, exercise: string): Promise<boolean>;
  /** At most `limit` events with `seq > after`, in order. */
  events(id: string, after: number, limit: number): Promise<SubmissionEvent[]>;
  /** Turns a queued submission into a running one, graded against this version; null when it is not queued. */
  begin(
    id: string,
    exerciseVersion: string,
  ): Promise<{ place: AttemptPlace; events: SubmissionEvent[] } | null>;
  /**
   * Numbers the events after `place.lastSeq`, stores them, and with `ending` ends the attempt.
   * Throws DatabaseError `stale-attempt` when another attempt has begun since.
   */
  append(
    place: AttemptPlace,
    bodies: readonly EventBody[],
    ending?: Ending,
  ): Promise<{ place: AttemptPlace; events: SubmissionEvent[] }>;
  /** Ends a running attempt without a result and queues its submission again. */
  release(place: AttemptPlace): Promise<void>;
  /** After a restart: releases every running attempt; all that is accepted and not ended, oldest first. */
  recover(): Promise<Unended[]>;
}
