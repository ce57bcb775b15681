export type Routine<T> = Generator<unknown, T, never>;

export class Trampoline<T> {
  #stack: Routine<unknown>[];
  #answer: (request: unknown) => unknown;
  #value: unknown;

  constructor(root: Routine<T>, answer: (request: unknown) => unknown) {
    this.#stack = [root];
    this.#answer = answer;
  }

  step(): boolean {
    const top = this.#stack.at(-1);
    if (top === undefined) return false;
    const step = top.next(this.#value as never);
    if (step.done) {
      this.#stack.pop();
      this.#value = step.value;
    } else if (isRoutine(step.value)) {
      this.#stack.push(step.value);
      this.#value = undefined;
    } else {
      this.#value = this.#answer(step.value);
    }
    return this.#stack.length > 0;
  }

  result(): T {
    return this.#value as T;
  }
}

function isRoutine(value: unknown): value is Routine<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && 'throw' in value;
}
