import { awaitable, createTask, shield, type Task } from '@yieldpoint/asyncio';

/** Work that starts when it is first awaited, is done once, and may be awaited by anybody. */
export class Lazy<T> {
  /** Only for the type checker: `await` gives T. */
  declare readonly then: PromiseLike<T>['then'];
  readonly #make: () => Promise<T>;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  *[awaitable](): Generator<unknown, T, unknown> {
    // Your code. This gives everybody one turn, and then up.
    yield;
    throw new Error(`${this.#make.name} was not called`);
  }
}
