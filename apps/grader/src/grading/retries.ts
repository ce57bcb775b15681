/** Things to do again after a pause that grows with every try; all forgotten at a stop. */
export class Retries {
  readonly #delay: (tries: number) => number;
  readonly #timers = new Set<NodeJS.Timeout>();
  #stopped = false;

  /** `delay` says how many milliseconds before the n-th retry; n counts from 1. */
  constructor(delay: (tries: number) => number = (tries) => 250 * 4 ** tries) {
    this.#delay = delay;
  }

  later(tries: number, act: () => void): void {
    if (this.#stopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, this.#delay(tries));
    this.#timers.add(timer);
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
