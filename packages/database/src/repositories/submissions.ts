import type { EventBody, Submission, SubmissionEvent, Verdict } from '@yieldpoint/protocol';

/** A submission as the grader needs it: what its guest sees, and what only we know. */
export interface StoredSubmission extends Submission {
  guest: string;
  seed: number;
  /** Attempts that ended by our fault, since it was last queued by hand. */
  failures: number;
  /** Attempts that had been begun when it was last queued by hand. */
  earlierAttempts: number;
}

/** Whom a submission waits for: its student, or somebody who wants it graded once more. */
export type Lane = 'student' | 'regrade';

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

/** A submission that may be begun: what was read of it. */
export type Waiting = Pick<StoredSubmission, 'id' | 'attempt' | 'lastSeq'>;

/** What was stored, and where the attempt stands now. */
export interface Written {
  place: AttemptPlace;
  events: SubmissionEvent[];
}

/** How an attempt ends; `retry` puts the submission back in the queue. */
export type Ending =
  | { kind: 'verdict'; verdict: Verdict; score: number; maxScore: number }
  | { kind: 'failed'; code: string; retry: boolean };

export interface Unended {
  submission: string;
  guest: string;
  lane: Lane;
}

/** Which ended submissions to queue again. */
export type RequeueFilter =
  | { submission: string }
  /** `except`: not those graded against this version already. */
  | { exercise: string; except?: string };

/** One run of the sandbox, as an operator sees it. */
export interface StoredAttempt {
  number: number;
  exerciseVersion: string;
  /** ISO 8601. */
  startedAt: string;
  endedAt: string | null;
  /** A verdict, `failed: <code>`, `released` or `abandoned`; null while it runs. */
  outcome: string | null;
  score: number | null;
  maxScore: number | null;
}

/** A submission that we could not grade. */
export interface Parked {
  submission: string;
  exercise: string;
  /** Why its last attempt failed. */
  code: string;
  /** Begun up to then. */
  attempts: number;
  /** ISO 8601. */
  at: string;
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
  /**
   * Turns a queued submission, as it was found, into a running one, graded against this version.
   * Throws DatabaseError `stale-attempt` when it is not queued, or not as it was.
   */
  begin(waiting: Waiting, exerciseVersion: string): Promise<Written>;
  /**
   * Numbers the events after `place.lastSeq`, stores them, and with `ending` ends the attempt.
   * Throws DatabaseError `stale-attempt` when another attempt has begun since.
   */
  append(place: AttemptPlace, bodies: readonly EventBody[], ending?: Ending): Promise<Written>;
  /** Ends a running attempt without a result and queues its submission again. */
  release(place: AttemptPlace): Promise<void>;
  /**
   * Queues ended submissions again, in the lane of regrading, or in their student's where we had failed them. Those
   * that wait or run already are left as they are. Attempts that were made stay on record.
   */
  requeue(filter: RequeueFilter): Promise<Unended[]>;
  /** Every attempt of a submission, first to last. */
  attempts(id: string): Promise<StoredAttempt[]>;
  /** Attempts that failed by our fault, newest first. */
  failures(limit: number): Promise<Parked[]>;
  /** What we could not grade, newest first. */
  parked(limit: number): Promise<Parked[]>;
  /** After a restart: releases every running attempt; all that is accepted and not ended, oldest first. */
  recover(): Promise<Unended[]>;
}
