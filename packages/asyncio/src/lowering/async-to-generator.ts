import { Coroutine } from '../kernel/coroutine.ts';
import type { Frame } from '../kernel/frame.ts';

/** The body of a lowered async function: each `yield` is an `await`. */
export type LoweredBody = (...args: never[]) => Generator<unknown, unknown, unknown>;

/**
 * An async function whose call binds the arguments and runs nothing: it gives a coroutine. As the language and its types
 * say, `return x` means `return await x` where x is awaitable.
 */
export function asyncToGenerator(
  body: LoweredBody,
  name: string = body.name || 'coroutine',
): (...args: never[]) => Coroutine {
  return function (this: unknown, ...args: never[]) {
    const coroutine = new Coroutine(body.apply(this, args) as Frame, name);
    coroutine.awaitsResult = true;
    return coroutine;
  };
}
