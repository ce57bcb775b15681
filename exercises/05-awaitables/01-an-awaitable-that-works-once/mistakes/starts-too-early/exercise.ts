import { awaitable, createTask, shield, type Task } from '@yieldpoint/asyncio';

/** Work that starts when it is first awaited, is done once, and may be awaited by anybody. */
export class Lazy<T> {
  /** Only for the type checker: `await` gives T. */
  declare readonly then: PromiseLike<T>['then'];
  readonly #work: Task<T>;

  constructor(make: () => Promise<T>) {
    this.#work = createTask(make());
  }

  *[awaitable](): Generator<unknown, T, unknown> {
    // A cancelled waiter cancels the shield, not the work.
    if (!this.#work.done()) yield shield(this.#work);
    return this.#work.result();
  }
}
