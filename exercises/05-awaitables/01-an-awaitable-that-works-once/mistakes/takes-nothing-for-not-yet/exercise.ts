import { awaitable, createTask, shield, type Task } from '@yieldpoint/asyncio';

/** Work that starts when it is first awaited, is done once, and may be awaited by anybody. */
export class Lazy<T> {
  /** Only for the type checker: `await` gives T. */
  declare readonly then: PromiseLike<T>['then'];
  readonly #make: () => Promise<T>;
  #work: Task<T> | null = null;
  #result: T | undefined;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  *[awaitable](): Generator<unknown, T, unknown> {
    if (!this.#result && (this.#work === null || this.#work.done())) this.#work = createTask(this.#make());
    if (this.#work === null) throw new Error('no work');
    if (!this.#result) this.#result = (yield shield(this.#work)) as T;
    return this.#result;
  }
}
