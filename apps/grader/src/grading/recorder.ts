import type { SubmissionRepository, AttemptPlace, Ending } from '@yieldpoint/database';
import type { EventBody, SubmissionEvent } from '@yieldpoint/protocol';

/** More than this at once waits for the next transaction. */
const BATCH = 256;

/**
 * Writes down what one attempt says, in order, and tells of it once it is stored.
 * While one transaction is under way the next events gather, so a fast attempt
 * costs few transactions and a slow one is told at once.
 */
export class Recorder {
  readonly #submissions: SubmissionRepository;
  readonly #publish: (events: readonly SubmissionEvent[]) => void;
  readonly #timed: (phase: 'store' | 'publish', ms: number) => void;
  readonly #pending: EventBody[] = [];
  #place: AttemptPlace;
  #ending: Ending | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    submissions: SubmissionRepository,
    place: AttemptPlace,
    publish: (events: readonly SubmissionEvent[]) => void,
    timed: (phase: 'store' | 'publish', ms: number) => void = () => {},
  ) {
    this.#submissions = submissions;
    this.#place = place;
    this.#publish = publish;
    this.#timed = timed;
  }

  /** Where the attempt stands in what is stored. */
  get place(): AttemptPlace {
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
    this.#writing = this.#writing.then(() => this.#write());
    // Whoever awaits `flushed` is told; until then the failure is not unhandled.
    this.#writing.catch(() => {});
  }

  /** Resolves when all that was added is stored; rejects when it could not be. */
  flushed(): Promise<void> {
    return this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending.slice(0, BATCH);
      const isLast = batch.length === this.#pending.length;
      const began = performance.now();
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
