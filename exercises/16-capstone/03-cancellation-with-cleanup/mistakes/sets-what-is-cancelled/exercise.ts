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
    return (
      this.#outcome !== null && 'error' in this.#outcome && this.#outcome.error instanceof CancelledError
    );
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
    if (this.done()) return false;
    this.#settle({ error: new CancelledError() });
    return true;
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
  #waitingFor: Future | null = null;
  #cancelAtNextStep = false;

  constructor(loop: Loop, program: Program<T>) {
    super(loop);
    this.#program = program;
    loop.unfinished.add(this);
    loop.callSoon(() => this.#step());
  }

  /** Asks the program to stop: a CancelledError comes out of the `yield` at which it stands. False if it is done. */
  override cancel(): boolean {
    if (this.done()) return false;
    // The end of what is waited for wakes this task with the CancelledError, after that has cleaned up.
    if (!this.#waitingFor?.cancel()) this.#cancelAtNextStep = true;
    return true;
  }

  /** Runs the program to its next `yield`, or to its end. */
  #step(): void {
    try {
      const { done, value } = this.#resume();
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

  #resume(): IteratorResult<Wait, T> {
    const waitedFor = this.#waitingFor;
    this.#waitingFor = null;
    let value: unknown;
    try {
      if (this.#cancelAtNextStep) throw new CancelledError();
      value = waitedFor?.result();
    } catch (error) {
      this.#cancelAtNextStep = false;
      return this.#program.throw(error);
    }
    return this.#program.next(value);
  }

  #waitFor(wait: Wait): void {
    const step = () => this.#step();
    if (wait === undefined) {
      this.loop.callSoon(step);
      return;
    }
    this.#waitingFor = typeof wait === 'number' ? sleep(this.loop, wait) : wait;
    this.#waitingFor.addDoneCallback(step);
    // The program may have cancelled its own task in this very step.
    if (this.#cancelAtNextStep && this.#waitingFor.cancel()) this.#cancelAtNextStep = false;
  }
}

/** A future that a timer sets, so that a sleep can be cancelled as every other wait. */
function sleep(loop: Loop, seconds: number): Future<void> {
  const future = new Future<void>(loop);
  const timer = loop.callLater(seconds, () => {
    future.setResult(undefined);
  });
  future.addDoneCallback(() => timer.cancel());
  return future;
}

/** Runs `main` to its end, then cancels all tasks that are left and waits for their cleanup. */
export function run<T>(main: (loop: Loop) => Program<T>): T {
  const loop = new Loop();
  const task = new Task(loop, main(loop));
  turnUntil(loop, () => task.done());
  for (const left of loop.unfinished) left.cancel();
  turnUntil(loop, () => loop.unfinished.size === 0);
  return task.result();
}

function turnUntil(loop: Loop, over: () => boolean): void {
  while (!over()) {
    if (!loop.turn()) throw new Error('Deadlock: somebody waits, and nothing can happen any more.');
  }
}
