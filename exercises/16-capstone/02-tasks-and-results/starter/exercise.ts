import { Loop } from './loop';

export { Loop };

/** What a program yields: a future to wait for (a task is one), seconds to sleep, or nothing to give way once. */
export type Wait = Future | number | undefined;

/** A generator that the loop runs; what it returns is the result of its task. */
export type Program<T = unknown> = Generator<Wait, T, unknown>;

/** A result that is not there yet. */
export class Future<T = unknown> {
  readonly loop: Loop;

  constructor(loop: Loop) {
    this.loop = loop;
  }

  done(): boolean {
    return false;
  }

  /** The result. Throws the error, or an error of its own when the future is not done. */
  result(): T {
    throw new Error('The future is not done.');
  }

  setResult(_value: T): void {
    // Your code.
  }

  setException(_error: unknown): void {
    // Your code.
  }

  /** The loop calls it in a turn after the future is done, never before this call returns. */
  addDoneCallback(_callback: () => void): void {
    // Your code.
  }
}

/** A program on the loop, and the future of its result. */
export class Task<T = unknown> extends Future<T> {
  constructor(loop: Loop, program: Program<T>) {
    super(loop);
    // The steps of stage 1. What becomes of results, errors, and futures that the program yields? Your code.
    const step = (): void => {
      const { done, value } = program.next();
      if (done) return;
      if (typeof value === 'number') loop.callLater(value, step);
      else loop.callSoon(step);
    };
    loop.callSoon(step);
  }
}

/** Runs `main` on a loop of its own to its end, and gives its result. */
export function run<T>(main: (loop: Loop) => Program<T>): T {
  const loop = new Loop();
  const task = new Task(loop, main(loop));
  while (loop.turn());
  return task.result();
}
