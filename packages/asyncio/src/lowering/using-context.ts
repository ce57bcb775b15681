import { awaitable } from '../kernel/awaitable.ts';
import { coroutine } from '../kernel/coroutine.ts';
import { isAwaitable } from '../kernel/is-awaitable.ts';

type Dispose = () => unknown;
interface Resource {
  dispose: Dispose | null;
  awaited: boolean;
}

/** The scope of `using` and `await using` declarations: what was acquired last is disposed of first. */
export function usingCtx(): UsingContext {
  return new UsingContext();
}

class UsingContext {
  /** The error that ended the block; the context itself while there is none. */
  e: unknown = this;
  readonly #resources: Resource[] = [];
  #awaits = false;

  /** `using` */
  readonly u = <T>(value: T): T => this.#add(value, false);

  /** `await using` */
  readonly a = <T>(value: T): T => this.#add(value, true);

  /**
   * Disposes: at once when every resource so far is a plain one, else as a coroutine. A block that was left before its
   * first `await using` awaits the answer all the same.
   */
  d(): unknown {
    if (this.#awaits) return disposal(this);
    const steps = this.steps();
    for (let step = steps.next(); !step.done; step = steps.next());
    return NOTHING_TO_AWAIT;
  }

  *steps(): Generator<unknown, void, unknown> {
    let error = this.e;
    for (let resource = this.#resources.pop(); resource !== undefined; resource = this.#resources.pop()) {
      try {
        const disposed = resource.dispose?.();
        if (resource.awaited && isAwaitable(disposed)) yield disposed;
      } catch (thrown) {
        error = error === this ? thrown : suppressed(thrown, error);
      }
    }
    if (error !== this) throw error;
  }

  #add<T>(value: T, awaited: boolean): T {
    if (awaited) this.#awaits = true;
    const dispose = value === null || value === undefined ? null : disposer(value, awaited);
    this.#resources.push({ dispose, awaited });
    return value;
  }
}

/** Awaited without a suspension. */
const NOTHING_TO_AWAIT = {
  [awaitable]: (): Iterator<unknown, void, unknown> => ({ next: () => ({ done: true, value: undefined }) }),
};

const disposal = coroutine(function* dispose(context: UsingContext) {
  yield* context.steps();
});

function disposer(value: unknown, awaited: boolean): Dispose {
  if (typeof value !== 'object' && typeof value !== 'function') {
    throw new TypeError('using declarations take objects, functions, null or undefined');
  }
  const keys = awaited ? [Symbol.asyncDispose, Symbol.dispose] : [Symbol.dispose];
  for (const key of keys) {
    const method: unknown = Reflect.get(value as object, key);
    if (typeof method !== 'function') continue;
    return () => {
      const disposed: unknown = method.call(value);
      return key === Symbol.asyncDispose ? disposed : undefined;
    };
  }
  throw new TypeError('Object is not disposable.');
}

/** As the language has it: the newer error, with the one that it covers. */
function suppressed(error: unknown, covered: unknown): Error {
  const host = globalThis as { SuppressedError?: new (error: unknown, suppressed: unknown) => Error };
  if (host.SuppressedError !== undefined) return new host.SuppressedError(error, covered);
  return Object.assign(new Error('An error was suppressed during disposal.'), {
    name: 'SuppressedError',
    error,
    suppressed: covered,
  });
}
