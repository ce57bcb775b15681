import type { SubmissionRepository } from '@yieldpoint/database';
import type { SubmissionEvent } from '@yieldpoint/protocol';
import type { EventBus } from '../grading/event-bus.ts';
import type { QueuePositions } from '../grading/queue-positions.ts';
import type { Outlet } from './outlet.ts';

/** Events read from the database at once, and kept from the bus at most. */
const PAGE = 200;

const isLast = (event: SubmissionEvent) =>
  event.type === 'finished' || (event.type === 'failed' && !event.willRetry);

export interface SubscriptionDeps {
  bus: EventBus;
  events: SubmissionRepository['events'];
  outlet: Outlet;
  /** With it the client is also told where the submission stands. */
  standing?: { lastSeq: number; ahead: number | null; positions: Pick<QueuePositions, 'watch'> };
}

/**
 * Sends one submission's events after `after`, then those that come, each once and in order.
 *
 * What is sent is decided by the number of the last event alone. News from the bus only
 * says that there is more, and spares a read when it carries just the next events;
 * whatever is missed meanwhile is read from the database. So a slow client costs
 * one page of memory, however much is graded.
 */
export class Subscription implements Disposable {
  readonly #submission: string;
  readonly #events: SubmissionRepository['events'];
  readonly #outlet: Outlet;
  readonly #standing: SubscriptionDeps['standing'];
  readonly #unsubscribe: () => void;
  readonly #unwatch: (() => void) | undefined;
  #sent: number;
  /** The newest number heard of; unknown until the database was asked once. */
  #newest = Number.POSITIVE_INFINITY;
  #heard: readonly SubmissionEvent[] = [];
  #wake: (() => void) | undefined;
  /** The place in the queue that the client has yet to be told. */
  #ahead: number | null | undefined;
  #closed = false;
  /** The last event that was sent ended an attempt for good; an earlier one may have been followed by a regrade. */
  #ended = false;

  constructor(submission: string, after: number, deps: SubscriptionDeps) {
    this.#submission = submission;
    this.#sent = after;
    this.#events = deps.events;
    this.#outlet = deps.outlet;
    this.#unsubscribe = deps.bus.subscribe(submission, (events) => this.#hear(events));
    this.#standing = deps.standing;
    if (!deps.standing) return;
    const { ahead, positions } = deps.standing;
    this.#ahead = ahead;
    this.#unwatch = positions.watch(submission, (news) => {
      this.#ahead = news;
      this.#wake?.();
    });
  }

  /** Resolves when the last event was sent or the subscription was disposed; rejects when sending fails. */
  async run(): Promise<void> {
    try {
      await this.#tellStanding();
      while (!this.#closed) {
        const next = await this.#next();
        if (this.#closed) return;
        const last = next.at(-1);
        if (last) {
          await this.#outlet.send(next);
          this.#sent = last.seq;
          this.#ended = isLast(last);
          // What was heard of the queue before is over now.
          if (last.type !== 'queued') this.#ahead = undefined;
        }
        if (this.#ended && this.#sent >= this.#newest) return;
        await this.#tellStanding();
        if (next.length === 0 && this.#isUpToDate()) await this.#news();
      }
    } finally {
      this[Symbol.dispose]();
    }
  }

  [Symbol.dispose](): void {
    this.#closed = true;
    this.#unsubscribe();
    this.#unwatch?.();
    this.#wake?.();
  }

  #isUpToDate(): boolean {
    return !this.#closed && this.#sent >= this.#newest && this.#ahead === undefined;
  }

  async #tellStanding(): Promise<void> {
    const ahead = this.#ahead;
    if (!this.#standing || ahead === undefined) return;
    this.#ahead = undefined;
    const lastSeq = Math.max(this.#standing.lastSeq, this.#sent);
    await this.#outlet.send([{ type: 'status', submission: this.#submission, lastSeq, ahead }]);
  }

  #hear(events: readonly SubmissionEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.#newest = last.seq;
    const joined = [...this.#heard, ...events];
    this.#heard = joined.length <= PAGE ? joined : [];
    this.#wake?.();
  }

  async #next(): Promise<readonly SubmissionEvent[]> {
    const heard = this.#heard;
    this.#heard = [];
    const fresh = heard.filter(({ seq }) => seq > this.#sent);
    if (fresh[0]?.seq === this.#sent + 1) return fresh;
    if (this.#sent >= this.#newest) return [];
    const stored = await this.#events(this.#submission, this.#sent, PAGE);
    const isAll = stored.length < PAGE && this.#newest === Number.POSITIVE_INFINITY;
    if (isAll) this.#newest = stored.at(-1)?.seq ?? this.#sent;
    return stored;
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }
}
