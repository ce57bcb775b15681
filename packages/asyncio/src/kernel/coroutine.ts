import { RuntimeError, ValueError } from '../errors.ts';
import { Future, PENDING, RESULT } from '../future.ts';
import { AWAITED, Activation, CLOSED, CREATED } from './activation.ts';
import { awaitable } from './awaitable.ts';
import type { Frame } from './frame.ts';
import { NEXT, RETURN, RETURNED, THREW, THROW, resume } from './trampoline.ts';
import type { Mode, Stack, Status } from './trampoline.ts';

/**
 * A call of an async function that has not run yet. It starts when it is first awaited or stepped, and can be
 * awaited once. A task drives it; `send`, `throw` and `close` drive it by hand.
 * https://docs.python.org/3/reference/datamodel.html#coroutine-objects
 *
 * @example
 * const made = tea(3); // nothing has run
 * await made;
 */
export class Coroutine<T = unknown> extends Activation {
  /** Only for the type checker: `await` gives T. A coroutine has no `then` at run time. */
  declare readonly then: PromiseLike<T>['then'];
  #hand: HandDriven | null = null;

  constructor(frame: Frame, name: string) {
    super(frame, name, false);
    if (hooks.created !== null) hooks.created(this);
  }

  /**
   * Runs to the next suspension; `value` is what it waited for, unless that is a future, whose result it gets. Done:
   * `{ done: true, value }`.
   */
  send(value?: unknown): IteratorResult<unknown, T> {
    return this.#drive(NEXT, value);
  }

  /** Throws into it where it stands; before the start the body never runs. */
  throw(error: unknown): IteratorResult<unknown, T> {
    return this.#drive(THROW, error);
  }

  /**
   * Ends it: its `finally` blocks run, and what one of them returns is given. RuntimeError if one of them waits.
   * Harmless when it is done.
   */
  close(): T | undefined {
    if (this.state === CLOSED) return undefined;
    const step = this.#drive(RETURN, undefined);
    if (!step.done) throw new RuntimeError('coroutine ignored GeneratorExit');
    return step.value;
  }

  /** @internal As `close`, for a driver that lets `finally` blocks wait. */
  interrupt(): IteratorResult<unknown, unknown> {
    return this.state === CLOSED ? { done: true, value: undefined } : this.#drive(RETURN, undefined);
  }

  #drive(mode: Mode, value: unknown): IteratorResult<unknown, T> {
    if (this.state === CREATED) {
      if (mode === NEXT && value !== undefined && value !== null) {
        throw new TypeError("can't send non-None value to a just-started coroutine");
      }
      this.state = AWAITED;
      this.#hand = new HandDriven(this);
    }
    if (this.state === CLOSED) throw new RuntimeError('cannot reuse already awaited coroutine');
    if (this.#hand === null) throw new RuntimeError('coroutine is being awaited already');
    return this.#hand.step(mode, value) as IteratorResult<unknown, T>;
  }

  /** Lets generator code write `yield* coroutine` for `await coroutine`. */
  *[Symbol.iterator](): Generator<unknown, T, unknown> {
    return (yield this) as T;
  }

  *[awaitable](): Generator<unknown, T, unknown> {
    let step = this.send();
    while (!step.done) {
      let value: unknown;
      try {
        value = yield step.value;
      } catch (error) {
        step = this.throw(error);
        continue;
      }
      step = this.send(value);
    }
    return step.value;
  }
}

/** A stack whose driver is not a task: everything that is not ours is handed outwards. */
class HandDriven implements Stack {
  top: Activation | null;
  outcome: unknown = undefined;
  #running = false;

  constructor(root: Activation) {
    this.top = root;
  }

  adopt(value: unknown): unknown {
    return value;
  }

  step(mode: Mode, value: unknown): IteratorResult<unknown, unknown> {
    if (this.#running) throw new ValueError('coroutine already executing');
    this.#running = true;
    const status = mode === NEXT ? this.#deliver(value) : resume(this, mode, value);
    this.#running = false;
    const outcome = this.outcome;
    if (status === THREW) throw outcome;
    return { done: status === RETURNED, value: outcome };
  }

  /** A future that it waits for gives its own result, whoever drives. */
  #deliver(value: unknown): Status {
    const awaited = this.outcome;
    if (!(awaited instanceof Future)) return resume(this, NEXT, value);
    if (awaited.state === RESULT) return resume(this, NEXT, awaited.value);
    const unused = awaited.state === PENDING;
    return resume(
      this,
      THROW,
      unused ? new RuntimeError("await wasn't used with future") : awaited.takeError(),
    );
  }
}

/** @internal Debug mode listens here for coroutines that nobody awaits. */
export const hooks: { created: ((coroutine: Coroutine) => void) | null } = { created: null };

/**
 * Makes an async function of a generator function: `yield` is `await`.
 * https://docs.python.org/3/library/types.html#types.coroutine
 *
 * @example
 * const later = coroutine(function* (n: number) { yield* sleep(1); return n; });
 */
export function coroutine<A extends unknown[], T>(
  body: (...args: A) => Generator<unknown, T, never>,
  name: string = body.name,
): (...args: A) => Coroutine<T> {
  return function (this: unknown, ...args: A) {
    return new Coroutine<T>(body.apply(this, args) as Frame, name);
  };
}

/** @internal The coroutine whose body is a generator that has not been started. */
export function coroutineOf<T>(body: Generator<unknown, T, never>, name: string): Coroutine<T> {
  return new Coroutine<T>(body as Frame, name);
}

/**
 * True for what calling an async function returns.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.iscoroutine
 *
 * @example
 * isCoroutine(tea(3)); // true; isCoroutine(tea) is false
 */
export function isCoroutine(value: unknown): value is Coroutine {
  return value instanceof Coroutine;
}
