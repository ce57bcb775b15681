import { LookupError, RuntimeError, ValueError } from './errors.ts';

const nothing: unique symbol = Symbol('no value');

/** @internal Whatever carries values from step to step: a task, a callback's handle, or a Context. */
export interface ValueHolder {
  values: ReadonlyMap<ContextVar<unknown>, unknown>;
}

/**
 * The values of all context variables at one place of the program. Copying costs nothing: the values lie in a map
 * that is replaced, never changed. https://docs.python.org/3/library/contextvars.html#contextvars.Context
 *
 * @example
 * const context = copyContext();
 * context.run(() => user.set('ann')); // only in there
 */
export class Context implements ValueHolder {
  /** @internal */ values: ReadonlyMap<ContextVar<unknown>, unknown>;
  /** @internal How many run in it, one inside of the other: nobody else can. */ entered = 0;

  constructor(values: ReadonlyMap<ContextVar<unknown>, unknown> = new Map()) {
    this.values = values;
  }

  /** Calls `callback` with this context as the current one; what it sets stays in this context. */
  run<A extends unknown[], T>(callback: (...args: A) => T, ...args: A): T {
    if (this.entered > 0) throw new RuntimeError('cannot enter context: it is already entered');
    this.entered = 1;
    const previous = switchContext(this);
    try {
      return callback(...args);
    } finally {
      switchContext(previous);
      this.entered = 0;
    }
  }

  copy(): Context {
    return new Context(this.values);
  }

  get<T>(variable: ContextVar<T>): T | undefined {
    return this.values.get(variable) as T | undefined;
  }

  has(variable: ContextVar<never>): boolean {
    return this.values.has(variable);
  }

  get size(): number {
    return this.values.size;
  }
}

let current: ValueHolder = new Context();

/** @internal What is set from now on is set in `holder`; returns the one that was current. */
export function switchContext(holder: ValueHolder): ValueHolder {
  const previous = current;
  current = holder;
  return previous;
}

/** @internal The values at this moment: holding on to them is a copy of the context. */
export function currentValues(): ValueHolder['values'] {
  return current.values;
}

/**
 * A copy of the current context.
 * https://docs.python.org/3/library/contextvars.html#contextvars.copy_context
 *
 * @example
 * createTask(work(), { context: copyContext() });
 */
export function copyContext(): Context {
  return new Context(current.values);
}

/**
 * What `ContextVar.set` returns: `reset` takes it to undo the set, once; as a context manager, or with `using`, it does
 * so by itself. https://docs.python.org/3/library/contextvars.html#contextvars.Token
 *
 * @example
 * const token = user.set('ann');
 * user.reset(token);
 * withContext(user.set('bo'), () => greet()); // only in there
 */
export class Token<T> {
  /** What `oldValue` is where the variable had no value. */
  static readonly MISSING: unique symbol = Symbol('Token.MISSING');
  readonly variable: ContextVar<T>;
  /** @internal */ readonly holder: ValueHolder;
  /** What `set` took the place of. */
  readonly oldValue: T | typeof Token.MISSING;
  /** @internal */ used = false;

  constructor(variable: ContextVar<T>, holder: ValueHolder, oldValue: T | typeof Token.MISSING) {
    this.variable = variable;
    this.holder = holder;
    this.oldValue = oldValue;
  }

  enter(): this {
    return this;
  }

  exit(): void {
    this.variable.reset(this);
  }

  [Symbol.dispose](): void {
    this.exit();
  }
}

/**
 * A variable with one value per task: each task starts with a copy of its creator's values.
 * https://docs.python.org/3/library/contextvars.html
 *
 * @example
 * const user = new ContextVar('user', { default: 'nobody' });
 * user.set('ada');
 */
export class ContextVar<T> {
  readonly name: string;
  readonly #default: unknown;

  constructor(name: string, options: { default?: T } = {}) {
    this.name = name;
    this.#default = 'default' in options ? options.default : nothing;
  }

  /** The value here, else `fallback`, else the variable's default; without any of them it throws. */
  get(...fallback: [T?]): T {
    const own = this as ContextVar<unknown>;
    if (current.values.has(own)) return current.values.get(own) as T;
    if (fallback.length > 0) return fallback[0] as T;
    if (this.#default !== nothing) return this.#default as T;
    throw new LookupError(`the context variable '${this.name}' has no value here and no default`);
  }

  set(value: T): Token<T> {
    const own = this as ContextVar<unknown>;
    const old = current.values.has(own) ? (current.values.get(own) as T) : Token.MISSING;
    current.values = new Map(current.values).set(own, value);
    return new Token(this, current, old);
  }

  /** Puts back what was there before the `set` that gave the token. */
  reset(token: Token<T>): void {
    if (token.used) throw new RuntimeError('the token has already been used once');
    if (token.variable !== this) throw new ValueError('the token was made by a different variable');
    if (token.holder !== current) throw new ValueError('the token was made in a different context');
    token.used = true;
    const values = new Map(current.values);
    if (token.oldValue === Token.MISSING) values.delete(this);
    else values.set(this, token.oldValue);
    current.values = values;
  }
}
