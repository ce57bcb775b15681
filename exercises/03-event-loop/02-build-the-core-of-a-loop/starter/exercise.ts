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

interface Timer {
  when: number;
  handle: Handle;
}

/** Runs callbacks on a clock that jumps. `onError` hears of the errors that they throw. */
export class Loop {
  readonly #onError: (error: unknown) => void;
  readonly #ready: Handle[] = [];
  readonly #timers = new Heap<Timer>((a, b) => a.when < b.when);
  #time = 0;

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
    this.#timers.push({ when: this.#time + seconds, handle });
    return handle;
  }

  /** The iteration that is running comes to its end; then `run` returns. */
  stop(): void {
    // Your code.
  }

  /** Runs until nothing is left to run, or until `stop`. */
  run(): void {
    // Your code. This runs a single callback.
    this.#ready.shift()?.callback();
  }
}
