import { Heap } from './heap.ts';
import { typeName } from '../kernel/iterator-frame.ts';
import { Queue } from './queue.ts';
import type { Store } from './queue.ts';

/**
 * The smallest comes first. Numbers and strings compare as usual, arrays item by item, as Python's tuples do:
 * `queue.putNowait([1, 'urgent'])`. https://docs.python.org/3/library/asyncio-queue.html#priority-queue
 *
 * @example
 * const queue = new PriorityQueue<[number, string]>();
 * queue.putNowait([2, 'later']);
 * queue.putNowait([1, 'sooner']);
 * await queue.get(); // [1, 'sooner']
 */
export class PriorityQueue<T = unknown> extends Queue<T> {
  protected override store(): Store<T> {
    return new Heap<T>(isLess);
  }
}

/** @internal TypeError for values that have no order. */
export function isLess(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
      if (isLess(a[index], b[index])) return true;
      if (isLess(b[index], a[index])) return false;
    }
    return a.length < b.length;
  }
  if (typeof a !== typeof b || Array.isArray(a) !== Array.isArray(b) || !hasOrder(a) || !hasOrder(b)) {
    throw new TypeError(`'<' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
  }
  return (a as number) < (b as number);
}

/** JavaScript compares an object by what `valueOf` gives, or else as text: that is no order. */
function hasOrder(value: unknown): boolean {
  if (typeof value === 'object') return value !== null && typeof value.valueOf() !== 'object';
  return value !== undefined && typeof value !== 'function';
}
