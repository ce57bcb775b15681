export type Routine<T> = Generator<unknown, T, never>;

type Outcome = { value: unknown } | { error: unknown };

export class Trampoline<T> {
  #stack: Routine<unknown>[];
  #answer: (request: unknown) => unknown;
  #outcome: Outcome = { value: undefined };

  constructor(root: Routine<T>, answer: (request: unknown) => unknown) {
    this.#stack = [root];
    this.#answer = answer;
  }

  step(): boolean {
    const top = this.#stack.at(-1);
    if (top === undefined) return false;
    const step = resume(top, this.#outcome);
    if ('error' in step || step.done) {
      this.#stack.pop();
      this.#outcome = step;
    } else {
      this.#outcome = isRoutine(step.value) ? toTheEnd(step.value, this.#answer) : ask(this.#answer, step.value);
    }
    return this.#stack.length > 0;
  }

  result(): T {
    if ('error' in this.#outcome) throw this.#outcome.error;
    return this.#outcome.value as T;
  }
}

function toTheEnd(routine: Routine<unknown>, answer: (request: unknown) => unknown): Outcome {
  const inner = new Trampoline(routine, answer);
  while (inner.step());
  try {
    return { value: inner.result() };
  } catch (error) {
    return { error };
  }
}

function resume(routine: Routine<unknown>, outcome: Outcome): IteratorResult<unknown> | { error: unknown } {
  try {
    return 'error' in outcome ? routine.throw(outcome.error) : routine.next(outcome.value as never);
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

function isRoutine(value: unknown): value is Routine<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && 'throw' in value;
}
