import { Loop } from './loop';

export { Loop };

/** What a program yields: a future to wait for (a task is one), seconds to sleep, or nothing to give way once. */
export type Wait = Future | number | undefined;

/** A generator that the loop runs; what it returns is the result of its task. */
export type Program<T = unknown> = Generator<Wait, T, unknown>;

type Outcome<T> = { value: T } | { error: unknown };

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
    loop.callSoon(() => this.#step());
  }

  /** Runs the program to its next `yield`, or to its end. `waited`: the future that has woken it. */
  #step(waited?: Future): void {
    try {
      const { done, value } = resume(this.#program, waited);
      if (done) this.setResult(value);
      else this.#waitFor(value);
    } catch (error) {
      this.setException(error);
    }
  }

  #waitFor(wait: Wait): void {
    if (wait instanceof Future) wait.addDoneCallback(() => this.#step(wait));
    else if (typeof wait === 'number') this.loop.callLater(wait, () => this.#step());
    else this.loop.callSoon(() => this.#step());
  }
}

/** The `yield` at which the program stands gives the result of what it waited for, or throws its error. */
function resume<T>(program: Program<T>, waited: Future | undefined): IteratorResult<Wait, T> {
  let value: unknown;
  try {
    value = waited?.result();
  } catch (error) {
    return program.throw(error);
  }
  return program.next(undefined);
}

/** Runs `main` on a loop of its own to its end, and gives its result. */
export function run<T>(main: (loop: Loop) => Program<T>): T {
  const loop = new Loop();
  const task = new Task(loop, main(loop));
  while (!task.done()) {
    if (!loop.turn()) throw new Error('Deadlock: main waits, and nothing can happen any more.');
  }
  return task.result();
}
