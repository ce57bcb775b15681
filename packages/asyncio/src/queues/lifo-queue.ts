import { Queue } from './queue.ts';
import type { Store } from './queue.ts';

/**
 * Last in, first out. https://docs.python.org/3/library/asyncio-queue.html#lifo-queue
 *
 * @example
 * const stack = new LifoQueue<number>();
 */
export class LifoQueue<T = unknown> extends Queue<T> {
  protected override store(): Store<T> {
    const items: T[] = [];
    return {
      get size() {
        return items.length;
      },
      push: (item) => void items.push(item),
      shift: () => items.pop() as T,
    };
  }
}
