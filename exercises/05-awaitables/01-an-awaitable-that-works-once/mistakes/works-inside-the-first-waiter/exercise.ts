import { awaitable, getRunningLoop, shield, type Future } from '@yieldpoint/asyncio';

/** Work that starts when it is first awaited, is done once, and may be awaited by anybody. */
export class Lazy<T> {
  /** Only for the type checker: `await` gives T. */
  declare readonly then: PromiseLike<T>['then'];
  readonly #make: () => Promise<T>;
  #work: Future<T> | null = null;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  *[awaitable](): Generator<unknown, T, unknown> {
    if (this.#work === null) {
      const work = (this.#work = getRunningLoop().createFuture<T>());
      try {
        work.setResult((yield this.#make()) as T);
      } catch (error) {
        work.setException(error);
      }
    }
    if (!this.#work.done()) yield shield(this.#work);
    return this.#work.result();
  }
}
