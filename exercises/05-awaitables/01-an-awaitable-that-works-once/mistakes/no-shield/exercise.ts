import { awaitable, createTask, type Task } from '@yieldpoint/asyncio';

/** Work that starts when it is first awaited, is done once, and may be awaited by anybody. */
export class Lazy<T> {
  /** Only for the type checker: `await` gives T. */
  declare readonly then: PromiseLike<T>['then'];
  readonly #make: () => Promise<T>;
  #work: Task<T> | null = null;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  *[awaitable](): Generator<unknown, T, unknown> {
    this.#work ??= createTask(this.#make());
    if (!this.#work.done()) yield this.#work;
    return this.#work.result();
  }
}
