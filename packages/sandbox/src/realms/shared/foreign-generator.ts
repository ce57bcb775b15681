import { AsyncGeneratorObject } from '@yieldpoint/asyncio/foreign';
import type { Frame } from '@yieldpoint/asyncio/foreign';

type Step = ReturnType<AsyncGeneratorObject['next']>;

/** An async generator of the other realm: one of this realm's kind, whose every method runs over there. */
export class ForeignGenerator extends AsyncGeneratorObject {
  readonly #invoke: (method: string, args: readonly unknown[]) => unknown;

  constructor(invoke: (method: string, args: readonly unknown[]) => unknown, name: string) {
    super(NO_BODY, name);
    this.#invoke = invoke;
  }

  override next(...args: unknown[]): Step {
    return this.#invoke('next', args) as Step;
  }

  override throw(error: unknown): Step {
    return this.#invoke('throw', [error]) as Step;
  }

  override return(...args: unknown[]): Step {
    return this.#invoke('return', args) as Step;
  }

  override asend(...args: unknown[]): ReturnType<AsyncGeneratorObject['asend']> {
    return this.#invoke('asend', args) as ReturnType<AsyncGeneratorObject['asend']>;
  }

  override athrow(error: unknown): ReturnType<AsyncGeneratorObject['athrow']> {
    return this.#invoke('athrow', [error]) as ReturnType<AsyncGeneratorObject['athrow']>;
  }

  override aclose(): ReturnType<AsyncGeneratorObject['aclose']> {
    return this.#invoke('aclose', []) as ReturnType<AsyncGeneratorObject['aclose']>;
  }
}

/** The body is over there: nothing here may step it. */
const unreachable = (): never => {
  throw new TypeError('The body of this generator belongs to the other realm');
};
const NO_BODY: Frame = { next: unreachable, throw: unreachable, return: unreachable };
