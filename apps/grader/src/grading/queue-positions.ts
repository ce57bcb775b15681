import type { Queue } from './queue.ts';

type Listener = (ahead: number) => void;
interface Watcher {
  submission: string;
  listener: Listener;
  told: number | undefined;
}

/** How old what is told may be. */
const FRESH_MS = 1_000;
/** Whose turn comes soon hears of every step, whoever is further behind of every tenth of their way. */
const SOON = 10;
const STEP = 0.1;

/**
 * Where waiting submissions stand in the queue. The whole line is gone through once a second at most, whoever asks and
 * however many finish meanwhile; somebody at the end of thousands is told some sixty times until it is their turn.
 *
 * @example const leave = positions.watch(id, (ahead) => show(ahead));
 */
export class QueuePositions implements Disposable {
  readonly #queue: Pick<Queue, 'order'>;
  readonly #watchers = new Set<Watcher>();
  #timer: NodeJS.Timeout | undefined;
  #positions: ReadonlyMap<string, number> = new Map();
  #countedAt = Number.NEGATIVE_INFINITY;

  constructor(queue: Pick<Queue, 'order'>) {
    this.#queue = queue;
  }

  /** Submissions that will be graded before this one; undefined when it does not wait, or came within the last second. */
  of(submission: string): number | undefined {
    if (performance.now() - this.#countedAt >= FRESH_MS) this.#count();
    return this.#positions.get(submission);
  }

  /** Tells of each change that matters to who waits, until the returned function is called. */
  watch(submission: string, listener: Listener): () => void {
    const watcher: Watcher = { submission, listener, told: this.of(submission) };
    this.#watchers.add(watcher);
    this.#timer ??= setInterval(() => this.#tell(), FRESH_MS).unref();
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this[Symbol.dispose]();
    };
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tell(): void {
    this.#count();
    for (const watcher of this.#watchers) {
      const ahead = this.#positions.get(watcher.submission);
      if (ahead === undefined || !isNews(watcher.told, ahead)) continue;
      watcher.told = ahead;
      watcher.listener(ahead);
    }
  }

  #count(): void {
    const positions = new Map<string, number>();
    for (const { submission } of this.#queue.order()) positions.set(submission, positions.size);
    this.#positions = positions;
    this.#countedAt = performance.now();
  }
}

function isNews(told: number | undefined, ahead: number): boolean {
  if (told === undefined) return true;
  return ahead < SOON ? ahead !== told : Math.abs(told - ahead) >= told * STEP;
}
