/** How long it has to be quiet, and how long at most a wish waits; milliseconds. */
const QUIET_MS = 5;
const LATEST_MS = 1_000;

interface Options {
  isQuiet: () => boolean;
  act: () => void;
}

/** Does something that was wished for in a moment when it disturbs nobody, or when it can't wait any longer. */
export class QuietMoment implements Disposable {
  readonly #options: Options;
  #timer: NodeJS.Timeout | null = null;
  #deadline = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Wishes that come while one is waiting are the same wish. */
  wish(): void {
    if (this.#timer !== null) return;
    this.#deadline = performance.now() + LATEST_MS;
    this.#look();
  }

  [Symbol.dispose](): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    this.#timer = setTimeout(() => {
      if (!this.#options.isQuiet() && performance.now() < this.#deadline) return this.#look();
      this.#timer = null;
      this.#options.act();
    }, QUIET_MS);
  }
}
