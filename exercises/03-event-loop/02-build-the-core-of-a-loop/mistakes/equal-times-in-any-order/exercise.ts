import { Heap } from './heap';

export type Callback = () => void;

/** A callback that waits for its turn. */
export class Handle {
  readonly callback: Callback;
  cancelled = false;

  constructor(callback: Callback) {
    this.callback = callback;
  }

  /** From now on it never runs. */
  cancel(): void {
    this.cancelled = true;
  }
}

/** `number` counts the timers, so that of two for the same time the first comes first. */
interface Timer {
  when: number;
  number: number;
  handle: Handle;
}

const earlier = (a: Timer, b: Timer): boolean =>
  a.when < b.when;

/** Runs callbacks on a clock that jumps. `onError` hears of the errors that they throw. */
export class Loop {
  readonly #onError: (error: unknown) => void;
  readonly #ready: Handle[] = [];
  readonly #timers = new Heap<Timer>(earlier);
  #timersSet = 0;
  #time = 0;
  #stopping = false;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Virtual seconds since the loop was made. */
  time(): number {
    return this.#time;
  }

  callSoon(callback: Callback): Handle {
    const handle = new Handle(callback);
    this.#ready.push(handle);
    return handle;
  }

  callLater(seconds: number, callback: Callback): Handle {
    const handle = new Handle(callback);
    this.#timersSet += 1;
    this.#timers.push({ when: this.#time + seconds, number: this.#timersSet, handle });
    return handle;
  }

  /** The iteration that is running comes to its end; then `run` returns. */
  stop(): void {
    this.#stopping = true;
  }

  /** Runs until nothing is left to run, or until `stop`. */
  run(): void {
    this.#stopping = false;
    while (!this.#stopping && (this.#ready.length > 0 || this.#nextTimer() !== undefined)) {
      this.#moveClock();
      this.#collectDue();
      this.#runReady();
    }
  }

  /** Cancelled timers are forgotten when they come to the top. */
  #nextTimer(): Timer | undefined {
    while (this.#timers.peek()?.handle.cancelled) this.#timers.pop();
    return this.#timers.peek();
  }

  #moveClock(): void {
    const next = this.#nextTimer();
    if (this.#ready.length === 0 && next !== undefined) this.#time = Math.max(this.#time, next.when);
  }

  #collectDue(): void {
    for (let timer = this.#nextTimer(); timer !== undefined; timer = this.#nextTimer()) {
      if (timer.when > this.#time) break;
      this.#timers.pop();
      this.#ready.push(timer.handle);
    }
  }

  #runReady(): void {
    // Counted first: what the callbacks add is for the next iteration.
    for (let left = this.#ready.length; left > 0; left -= 1) {
      const handle = this.#ready.shift();
      if (handle === undefined || handle.cancelled) continue;
      try {
        handle.callback();
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
