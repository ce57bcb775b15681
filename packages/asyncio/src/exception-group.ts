import { ValueError, isBaseException } from './errors.ts';
import { isBase } from './kernel/is-base.ts';

/** An error class, a list of them, or a predicate. */
export type Matcher =
  | (new (...args: never[]) => unknown)
  | readonly (new (...args: never[]) => unknown)[]
  | ((error: unknown) => boolean);

/**
 * Several errors at once, of any kind. https://docs.python.org/3/library/exceptions.html#BaseExceptionGroup
 *
 * @example
 * new BaseExceptionGroup('stopped', [new KeyboardInterrupt()]);
 */
export class BaseExceptionGroup extends Error {
  static {
    this.prototype.name = 'BaseExceptionGroup';
  }
  readonly exceptions: readonly unknown[];

  constructor(message: string, exceptions: Iterable<unknown>) {
    const list = [...exceptions];
    if (list.length === 0) {
      throw new ValueError('second argument (exceptions) must be a non-empty sequence');
    }
    super(message);
    this.exceptions = list;
    // As in CPython: with nothing but Exceptions it is an ExceptionGroup.
    if (new.target === BaseExceptionGroup && !list.some(isBaseException))
      return new ExceptionGroup(message, list);
  }

  /** @internal */
  get [isBase](): boolean {
    return true;
  }

  /** As Python prints it, with the number of errors. */
  override toString(): string {
    const count = this.exceptions.length;
    return `${this.name}: ${this.message} (${count} sub-exception${count === 1 ? '' : 's'})`;
  }

  /** A group like this one with other errors. Without BaseExceptions among them it is an ExceptionGroup. */
  derive(exceptions: Iterable<unknown>): BaseExceptionGroup {
    return exceptionGroup(this.message, exceptions);
  }

  /** The part of the group whose leaves match, structure kept; null when none does. */
  subgroup(matcher: Matcher): BaseExceptionGroup | null {
    return this.split(matcher)[0];
  }

  /** What matches and what does not, both in the group's structure; null for an empty part. */
  split(matcher: Matcher): [match: BaseExceptionGroup | null, rest: BaseExceptionGroup | null] {
    const matches = predicate(matcher);
    if (matches(this)) return [this, null];
    const match: unknown[] = [];
    const rest: unknown[] = [];
    for (const error of this.exceptions) {
      if (error instanceof BaseExceptionGroup) {
        const [inner, outer] = error.split(matches);
        if (inner !== null) match.push(inner);
        if (outer !== null) rest.push(outer);
      } else (matches(error) ? match : rest).push(error);
    }
    const part = (errors: unknown[]): BaseExceptionGroup | null => {
      if (errors.length === 0) return null;
      const group = this.derive(errors);
      if (this.cause !== undefined) group.cause = this.cause;
      return group;
    };
    return [part(match), part(rest)];
  }
}

/**
 * Several errors at once. https://docs.python.org/3/library/exceptions.html#ExceptionGroup
 *
 * @example
 * const group = new ExceptionGroup('two', [new TypeError('a'), new RangeError('b')]);
 * const [types, others] = group.split(TypeError);
 */
export class ExceptionGroup extends BaseExceptionGroup {
  static {
    this.prototype.name = 'ExceptionGroup';
  }
  constructor(message: string, exceptions: Iterable<unknown>) {
    const list = [...exceptions];
    super(message, list);
    if (list.some(isBaseException)) {
      throw new TypeError('Cannot nest BaseExceptions in an ExceptionGroup');
    }
  }

  /** @internal */
  override get [isBase](): boolean {
    return false;
  }
}

/**
 * An ExceptionGroup, or a BaseExceptionGroup when one of the errors asks for it.
 * https://docs.python.org/3/library/exceptions.html#BaseExceptionGroup
 *
 * @example
 * exceptionGroup('mixed', [new TypeError('a'), new KeyboardInterrupt()]); // a BaseExceptionGroup
 */
export function exceptionGroup(message: string, exceptions: Iterable<unknown>): BaseExceptionGroup {
  return new BaseExceptionGroup(message, exceptions);
}

function predicate(matcher: Matcher): (error: unknown) => boolean {
  if (Array.isArray(matcher)) return (error) => matcher.some((type) => error instanceof type);
  if (isErrorClass(matcher)) return (error) => error instanceof matcher;
  if (typeof matcher === 'function') return matcher as (error: unknown) => boolean;
  throw new TypeError(
    'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  );
}

function isErrorClass(value: unknown): value is new () => Error {
  return typeof value === 'function' && (value === Error || value.prototype instanceof Error);
}
