import type { SubmissionRepository, AttemptPlace, Ending, Written } from '@yieldpoint/database';
import type { EventBody, SubmissionEvent } from '@yieldpoint/protocol';

/** More than this at once waits for the next transaction. */
const BATCH = 256;

/**
 * Writes down what one attempt says, in order, its beginning first, and tells of it once it is stored.
 * While one transaction is under way the next events gather, so a fast attempt
 * costs few transactions and a slow one is told at once.
 */
export class Recorder {
  readonly #submissions: SubmissionRepository;
  readonly #publish: (events: readonly SubmissionEvent[]) => void;
  readonly #timed: (phase: 'store' | 'publish', ms: number) => void;
  readonly #pending: EventBody[] = [];
  #place: AttemptPlace | undefined;
  #ending: Ending | undefined;
  #writing: Promise<void>;

  constructor(
    submissions: SubmissionRepository,
    begun: Promise<Written>,
    publish: (events: readonly SubmissionEvent[]) => void,
    timed: (phase: 'store' | 'publish', ms: number) => void = () => {},
  ) {
    this.#submissions = submissions;
    this.#publish = publish;
    this.#timed = timed;
    this.#writing = this.#begin(begun);
    this.#forgive();
  }

  /** Where the attempt stands in what is stored; undefined until its beginning is. */
  get place(): AttemptPlace | undefined {
    return this.#place;
  }

  /** How the attempt ended, once its last event was added. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Takes an event; the one that comes with an `ending` is the attempt's last. */
  add(body: EventBody, ending?: Ending): void {
    if (this.#ending) return;
    this.#pending.push(body);
    this.#ending = ending;
    if (this.#pending.length > 1) return;
    this.#writing = this.#write(this.#writing);
    this.#forgive();
  }

  /** Resolves when all that was added is stored; rejects when it could not be. */
  flushed(): Promise<void> {
    return this.#writing;
  }

  /** Whoever awaits `flushed` is told of a failure; until then it is not unhandled. */
  #forgive(): void {
    this.#writing.catch(() => {});
  }

  async #begin(begun: Promise<Written>): Promise<void> {
    const { place, events } = await begun;
    this.#place = place;
    this.#publish(events);
  }

  async #write(earlier: Promise<void>): Promise<void> {
    await earlier;
    while (this.#pending.length > 0) {
      const batch = this.#pending.slice(0, BATCH);
      const isLast = batch.length === this.#pending.length;
      const began = performance.now();
      if (this.#place === undefined) throw new Error('Nothing is recorded of an attempt that has not begun');
      const written = await this.#submissions.append(this.#place, batch, isLast ? this.#ending : undefined);
      this.#pending.splice(0, batch.length);
      this.#place = written.place;
      const stored = performance.now();
      this.#timed('store', stored - began);
      this.#publish(written.events);
      this.#timed('publish', performance.now() - stored);
    }
  }
}
