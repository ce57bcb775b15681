/**
 * Yields another routine to wait for its result, or anything else as a request. `never`, because only the routine
 * knows what its yields give: `const name: string = yield …` fits.
 */
export type Routine<T> = Generator<unknown, T, never>;

/** How the routine on top goes on: with a value, or with an error thrown at its `yield`. */
interface Outcome {
  value?: unknown;
  error?: unknown;
}

/** Runs a routine and all that it waits for, one step at a time. */
export class Trampoline<T> {
  /** Each waits for the one above it. */
  readonly #stack: Routine<unknown>[];
  readonly #answer: (request: unknown) => unknown;
  #outcome: Outcome = { value: undefined };

  constructor(root: Routine<T>, answer: (request: unknown) => unknown) {
    this.#stack = [root];
    this.#answer = answer;
  }

  /** Runs one step of the routine on top; false when there is nothing more to do. */
  step(): boolean {
    const top = this.#stack.at(-1);
    if (top === undefined) return false;
    const step = resume(top, this.#outcome);
    if ('error' in step || step.done) {
      this.#stack.pop();
      this.#outcome = step;
    } else if (isRoutine(step.value)) {
      this.#stack.push(step.value);
      this.#outcome = { value: undefined };
    } else {
      this.#outcome = ask(this.#answer, step.value);
    }
    return this.#stack.length > 0;
  }

  /** What the root returned; throws the error that left it. */
  result(): T {
    if (this.#outcome.error !== undefined) throw this.#outcome.error;
    return this.#outcome.value as T;
  }
}

function resume(routine: Routine<unknown>, outcome: Outcome): IteratorResult<unknown> | { error: unknown } {
  try {
    return outcome.error !== undefined ? routine.throw(outcome.error) : routine.next(outcome.value as never);
  } catch (error) {
    return { error };
  }
}

function ask(answer: (request: unknown) => unknown, request: unknown): Outcome {
  try {
    return { value: answer(request) };
  } catch (error) {
    return { error };
  }
}

/** Arrays are iterable, too, but only a generator can be sent values and errors. */
function isRoutine(value: unknown): value is Routine<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && 'throw' in value;
}
