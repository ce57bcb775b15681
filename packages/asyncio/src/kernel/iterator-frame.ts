import { awaitable } from './awaitable.ts';
import type { CustomAwaitable } from './awaitable.ts';
import { Activation } from './activation.ts';
import type { Frame } from './frame.ts';

/** Starts a custom awaitable: its iterator becomes a frame on the awaiting stack. TypeError when it gives none. */
export function iteratorFrame(value: CustomAwaitable<unknown>): Activation {
  const iterator: unknown = value[awaitable]();
  if (!isIterator(iterator)) {
    throw new TypeError(`[awaitable]() returned non-iterator of type '${typeName(iterator)}'`);
  }
  return new Activation(completed(iterator), () => typeName(value), true);
}

/** An iterator may lack `throw` and `return`: the error then leaves it where it stands. */
function completed(iterator: Iterator<unknown, unknown, unknown>): Frame {
  if (iterator.throw !== undefined && iterator.return !== undefined) return iterator as Frame;
  return {
    next: (sent) => iterator.next(sent),
    throw: (error) => {
      if (iterator.throw === undefined) throw error;
      return iterator.throw(error);
    },
    return: (sent) => iterator.return?.(sent) ?? { done: true, value: sent },
  };
}

function isIterator(value: unknown): value is Iterator<unknown, unknown, unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function';
}

/** The name a reader knows a value's kind by: its class, or its `typeof`. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof Activation) return 'coroutine';
  if (typeof value === 'function') return value.name === '' ? 'function' : value.name;
  if (typeof value !== 'object') return typeof value;
  const made: unknown = value.constructor;
  return typeof made === 'function' && made.name !== '' ? made.name : 'object';
}
