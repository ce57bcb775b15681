interface TimerHost {
  setTimeout: Arm;
  setInterval: Arm;
  clearTimeout: Disarm;
  clearInterval: Disarm;
}
type Arm = (callback: (...args: unknown[]) => void, milliseconds?: number, ...args: unknown[]) => unknown;
type Disarm = (timer?: unknown) => void;

/**
 * Knows what a program has left open when its last line is done: runs that it did not await, timers that are armed. A
 * page has no other way to learn that a program is over.
 */
export class Pending {
  readonly #host: TimerHost;
  readonly #real: TimerHost;
  readonly #timers = new Set<unknown>();
  #promises = 0;
  #failure: { error: unknown } | null = null;
  #idle: (() => void) | null = null;

  /** Replaces the timers of `host`, which from now on belongs to this program. */
  constructor(host: object) {
    this.#host = host as TimerHost;
    const { setTimeout, setInterval, clearTimeout, clearInterval } = this.#host;
    this.#real = { setTimeout, setInterval, clearTimeout, clearInterval };
    this.#host.setTimeout = (callback, milliseconds, ...args) => {
      const fired = (): void => {
        // Removed afterwards: what the callback leaves open must count before the count can reach nothing.
        try {
          callback(...args);
        } catch (error) {
          this.#fail(error);
        } finally {
          this.#remove(timer);
        }
      };
      const timer = setTimeout.call(host, fired, milliseconds);
      this.#timers.add(timer);
      return timer;
    };
    this.#host.setInterval = (callback, milliseconds, ...args) => {
      const timer = setInterval.call(
        host,
        () => {
          try {
            callback(...args);
          } catch (error) {
            this.#fail(error);
            this.#host.clearInterval(timer);
          }
        },
        milliseconds,
      );
      this.#timers.add(timer);
      return timer;
    };
    // Either clears timers of both kinds, as hosts do.
    this.#host.clearTimeout = this.#host.clearInterval = (timer) => {
      clearTimeout.call(host, timer);
      this.#remove(timer);
    };
  }

  /** Counts a promise as open until it settles; an error nobody awaited is the program's. */
  watch(promise: Promise<unknown>): void {
    this.#promises += 1;
    promise
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#promises -= 1;
        this.#check();
      })
      .catch(() => undefined);
  }

  /** Resolves when nothing is open any more. Rejects with the first error that nobody could catch. */
  async over(): Promise<void> {
    for (;;) {
      // A turn of the host lets chains of native promises run to their end; they may open something again.
      await new Promise<void>((resolve) => void this.#real.setTimeout.call(this.#host, () => resolve(), 0));
      if (this.#failure !== null) throw this.#failure.error;
      if (this.#timers.size === 0 && this.#promises === 0) return;
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
  }

  restore(): void {
    Object.assign(this.#host, this.#real);
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
  }

  #remove(timer: unknown): void {
    this.#timers.delete(timer);
    this.#check();
  }

  #check(): void {
    if (this.#timers.size === 0 && this.#promises === 0) this.#wake();
  }

  #wake(): void {
    this.#idle?.();
    this.#idle = null;
  }
}
