/**
 * Yields another routine to wait for its result, or anything else as a request. `never`, because only the routine
 * knows what its yields give: `const name: string = yield …` fits.
 */
export type Routine<T> = Generator<unknown, T, never>;

/** Runs a routine and all that it waits for, one step at a time. */
export class Trampoline<T> {
  readonly #root: Routine<T>;
  readonly #answer: (request: unknown) => unknown;
  #value: unknown;

  constructor(root: Routine<T>, answer: (request: unknown) => unknown) {
    this.#root = root;
    this.#answer = answer;
  }

  /** Runs one step of the routine on top; false when there is nothing more to do. */
  step(): boolean {
    // Your code. This answers requests, but knows nothing of routines that wait for routines.
    const step = this.#root.next(this.#value as never);
    this.#value = step.done ? step.value : this.#answer(step.value);
    return !step.done;
  }

  /** What the root returned; throws the error that left it. */
  result(): T {
    return this.#value as T;
  }
}

/** Arrays are iterable, too, but only a generator can be sent values and errors. */
export function isRoutine(value: unknown): value is Routine<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && 'throw' in value;
}
