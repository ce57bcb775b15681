import { Loop } from './loop';

export { Loop };

/** What a program yields: a future to wait for (a task is one), seconds to sleep, or nothing to give way once. */
export type Wait = Future | number | undefined;

/** A generator that the loop runs; what it returns is the result of its task. */
export type Program<T = unknown> = Generator<Wait, T, unknown>;

type Outcome<T> = { value: T } | { error: unknown };

/** Thrown into a program where it waits, when its task is cancelled. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}

/** A result that is not there yet. */
export class Future<T = unknown> {
  readonly loop: Loop;
  #outcome: Outcome<T> | null = null;
  #callbacks: (() => void)[] = [];

  constructor(loop: Loop) {
    this.loop = loop;
  }

  done(): boolean {
    return this.#outcome !== null;
  }

  cancelled(): boolean {
    // Your code.
    return false;
  }

  /** The result. Throws the error, or an error of its own when the future is not done. */
  result(): T {
    if (this.#outcome === null) throw new Error('The future is not done.');
    if ('error' in this.#outcome) throw this.#outcome.error;
    return this.#outcome.value;
  }

  setResult(value: T): void {
    this.#settle({ value });
  }

  setException(error: unknown): void {
    this.#settle({ error });
  }

  /** Ends a future with a CancelledError. False if it is done already. */
  cancel(): boolean {
    // Your code.
    return false;
  }

  /** The loop calls it in a turn after the future is done, never before this call returns. */
  addDoneCallback(callback: () => void): void {
    if (this.done()) this.loop.callSoon(callback);
    else this.#callbacks.push(callback);
  }

  #settle(outcome: Outcome<T>): void {
    if (this.done()) throw new Error('The future is done already.');
    this.#outcome = outcome;
    for (const callback of this.#callbacks) this.loop.callSoon(callback);
  }
}

/** A program on the loop, and the future of its result. */
export class Task<T = unknown> extends Future<T> {
  readonly #program: Program<T>;

  constructor(loop: Loop, program: Program<T>) {
    super(loop);
    this.#program = program;
    loop.unfinished.add(this);
    loop.callSoon(() => this.#step());
  }

  /** Asks the program to stop: a CancelledError comes out of the `yield` at which it stands. False if it is done. */
  override cancel(): boolean {
    // Your code: here, and wherever the steps below must know of it.
    return false;
  }

  /** Runs the program to its next `yield`, or to its end. `waited`: the future that has woken it. */
  #step(waited?: Future): void {
    try {
      const { done, value } = this.#resume(waited);
      if (!done) {
        this.#waitFor(value);
        return;
      }
      this.setResult(value);
    } catch (error) {
      this.setException(error);
    }
    this.loop.unfinished.delete(this);
  }

  /** The `yield` at which the program stands gives the result of what it waited for, or throws its error. */
  #resume(waited: Future | undefined): IteratorResult<Wait, T> {
    let value: unknown;
    try {
      value = waited?.result();
    } catch (error) {
      return this.#program.throw(error);
    }
    return this.#program.next(value);
  }

  #waitFor(wait: Wait): void {
    if (wait instanceof Future) wait.addDoneCallback(() => this.#step(wait));
    else if (typeof wait === 'number') this.loop.callLater(wait, () => this.#step());
    else this.loop.callSoon(() => this.#step());
  }
}

/** Runs `main` to its end, then cancels all tasks that are left and waits for their cleanup. */
export function run<T>(main: (loop: Loop) => Program<T>): T {
  const loop = new Loop();
  const task = new Task(loop, main(loop));
  while (!task.done()) {
    if (!loop.turn()) throw new Error('Deadlock: somebody waits, and nothing can happen any more.');
  }
  // And what is left? Your code.
  return task.result();
}
