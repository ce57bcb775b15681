import { CancelledError, RuntimeError, StopAsyncIteration, StopIteration } from '../errors.ts';
import { Coroutine } from './coroutine.ts';
import { CLOSING } from './frame.ts';
import { isAwaitable } from './is-awaitable.ts';
import type { Frame } from './frame.ts';
import { runningLoop } from './running.ts';

/** Marks what an async generator awaits, apart from what it yields. */
export class AwaitMark {
  readonly value: unknown;
  /** The value is an inner iterator's answer, awaited on behalf of `yield*`. */
  readonly delegated: boolean;

  constructor(value: unknown, delegated = false) {
    this.value = value;
    this.delegated = delegated;
  }
}

/** @internal Who is told of generators that start and end. A realm without loops of its own replaces it. */
export const generatorHooks: {
  started(generator: AsyncGeneratorObject): void;
  finished(generator: AsyncGeneratorObject): void;
} = {
  started(generator) {
    const loop = runningLoop();
    if (loop === null) return;
    generator.keeper = loop.finalizers.generators;
    generator.keeper.add(generator);
  },
  finished(generator) {
    generator.keeper?.delete(generator);
    generator.keeper = null;
  },
};

/** `athrow` and `throw` differ when the generator has ended: Python's drops the error, JavaScript's throws it. */
type Operation = 'asend' | 'athrow' | 'throw' | 'aclose';

/**
 * What calling an async generator function gives. Lazy; each step is a coroutine that must be awaited.
 * https://docs.python.org/3/reference/expressions.html#asynchronous-generator-iterator-methods
 *
 * @example
 * const pages = readAll();
 * await pages.next(); // { done: false, value: … }
 * await pages.aclose();
 */
export class AsyncGeneratorObject<T = unknown, R = unknown, S = unknown> {
  readonly name: string;
  /** @internal */ running = false;
  /** @internal */ started = false;
  /** @internal */ finished = false;
  /** @internal */ keeper: Set<AsyncGeneratorObject> | null = null;
  /** @internal */ readonly body: Frame;

  constructor(body: Frame, name: string) {
    this.body = body;
    this.name = name;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Runs to the next `yield`, which gives `value` inside. */
  next(value?: S): Coroutine<IteratorResult<T, R>> {
    return this.#step('asend', value);
  }

  /** Throws inside, at the `yield` where it stands. */
  throw(error: unknown): Coroutine<IteratorResult<T, R>> {
    return this.#step('throw', error);
  }

  /** Ends it: its `finally` blocks run, and may await. */
  return(value?: R): Coroutine<IteratorResult<T, R>> {
    return this.#step('aclose', value);
  }

  /** As `next`, but gives the bare value and throws StopAsyncIteration at the end, as Python's does. */
  asend(value?: S): Coroutine<T> {
    return bare(this.#step('asend', value));
  }

  /** As `throw`, in the manner of `asend`. Nothing happens when the generator has ended. */
  athrow(error: unknown): Coroutine<T> {
    return bare(this.#step('athrow', error));
  }

  /** As `return`, without a value. */
  aclose(): Coroutine<void> {
    return new Coroutine<void>(
      mapped(new StepFrame(this, 'aclose', undefined), () => undefined),
      'aclose',
    );
  }

  [Symbol.asyncDispose](): Coroutine<void> {
    return this.aclose();
  }

  #step(operation: Operation, value: unknown): Coroutine<IteratorResult<T, R>> {
    const frame = new StepFrame(this, operation, value);
    return new Coroutine<IteratorResult<T, R>>(frame, this.name);
  }
}

/** One `next`, `throw` or `return`: the generator's awaits go through it, and its next yield ends it. */
class StepFrame implements Frame {
  readonly #generator: AsyncGeneratorObject;
  readonly #operation: Operation;
  readonly #argument: unknown;
  #begun = false;
  #delegated = false;
  /** It yielded an awaitable, whose value is what the caller gets. */
  #yielding = false;

  constructor(generator: AsyncGeneratorObject, operation: Operation, argument: unknown) {
    this.#generator = generator;
    this.#operation = operation;
    this.#argument = argument;
  }

  next(value: unknown): IteratorResult<unknown, unknown> {
    if (!this.#begun) return this.#begin();
    if (this.#yielding) return this.#give(value);
    const answered = this.#delegated && this.#operation === 'aclose';
    if (answered && (value as IteratorResult<unknown>).done === true) {
      return this.#advance('return', value);
    }
    return this.#advance('next', value);
  }

  throw(error: unknown): IteratorResult<unknown, unknown> {
    if (!this.#begun) throw error;
    return this.#advance('throw', error);
  }

  return(): IteratorResult<unknown, unknown> {
    if (!this.#begun) return { done: true, value: CLOSING };
    const step = this.#advance('return', CLOSING);
    return step.done ? { done: true, value: CLOSING } : step;
  }

  #begin(): IteratorResult<unknown, unknown> {
    this.#begun = true;
    const generator = this.#generator;
    if (generator.running) {
      throw new RuntimeError(`${SPOKEN[this.#operation]}(): asynchronous generator is already running`);
    }
    if (generator.finished) {
      if (this.#operation === 'throw') throw this.#argument;
      if (this.#operation === 'athrow') return { done: true, value: undefined };
      return ended(this.#operation === 'aclose' ? this.#argument : undefined);
    }
    if (!generator.started) {
      if (this.#operation === 'asend' && this.#argument !== undefined && this.#argument !== null) {
        throw new TypeError("can't send non-None value to a just-started async generator");
      }
      generator.started = true;
      generatorHooks.started(generator);
    }
    generator.running = true;
    if (this.#operation === 'asend') return this.#advance('next', this.#argument);
    if (this.#operation === 'aclose') return this.#advance('return', this.#argument);
    return this.#advance('throw', this.#argument);
  }

  #advance(method: keyof Frame, value: unknown): IteratorResult<unknown, unknown> {
    const generator = this.#generator;
    this.#yielding = false;
    let step: IteratorResult<unknown, unknown>;
    try {
      step = generator.body[method](value);
    } catch (error) {
      this.#finish();
      throw leaked(error);
    }
    if (step.done) {
      this.#finish();
      return ended(step.value);
    }
    const yielded = step.value;
    if (yielded instanceof AwaitMark) {
      this.#delegated = yielded.delegated;
      return { done: false, value: yielded.value };
    }
    if (this.#operation !== 'aclose' && isAwaitable(yielded)) {
      this.#yielding = true;
      return { done: false, value: yielded };
    }
    return this.#give(yielded);
  }

  #give(yielded: unknown): IteratorResult<unknown, unknown> {
    this.#generator.running = false;
    if (this.#operation === 'aclose') throw new RuntimeError('async generator ignored GeneratorExit');
    return { done: true, value: { done: false, value: yielded } };
  }

  #finish(): void {
    this.#generator.running = false;
    this.#generator.finished = true;
    generatorHooks.finished(this.#generator);
  }
}

const SPOKEN = { asend: 'anext', athrow: 'athrow', throw: 'athrow', aclose: 'aclose' };

function ended(value: unknown): IteratorResult<unknown, unknown> {
  return { done: true, value: { done: true, value: value === CLOSING ? undefined : value } };
}

function leaked(error: unknown): unknown {
  if (error instanceof CancelledError) return error;
  const stop = error instanceof StopAsyncIteration || error instanceof StopIteration;
  if (!stop) return error;
  return new RuntimeError(`async generator raised ${error.name}`, { cause: error });
}

function bare<T>(step: Coroutine<IteratorResult<T, unknown>>): Coroutine<T> {
  return new Coroutine<T>(
    mapped(step.frame, (result) => {
      if (result === undefined) return undefined;
      const { done, value } = result as IteratorResult<T, unknown>;
      if (done === true) throw new StopAsyncIteration();
      return value;
    }),
    step.name,
  );
}

/** The same frame with its last value passed through `map`. */
function mapped(frame: Frame, map: (value: unknown) => unknown): Frame {
  const settle = (step: IteratorResult<unknown, unknown>): IteratorResult<unknown, unknown> =>
    step.done && step.value !== CLOSING ? { done: true, value: map(step.value) } : step;
  return {
    next: (value) => settle(frame.next(value)),
    throw: (error) => settle(frame.throw(error)),
    return: (value) => settle(frame.return(value)),
  };
}
