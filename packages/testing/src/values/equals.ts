import { isAsymmetric } from './asymmetric.ts';
import { Budget } from './budget.ts';
import { sameCollection } from './collections.ts';
import { LOOSE, type Comparison, type Mode } from './comparison.ts';
import {
  getOwnPropertySymbols,
  getOwnPropertyDescriptor,
  hasOwn,
  is,
  isArray,
  isError,
  isIterable,
  isObject,
  keys,
  read,
  tagOf,
} from './primordials.ts';
import { sameBuffer, sameScalar } from './scalars.ts';
import { isSubset, takesSubsets } from './subset.ts';

/**
 * Deep equality as `toEqual`, `toStrictEqual` and `toMatchObject` mean it. Reads values only by
 * ordinary property access, so it also compares stand-ins for objects of another realm; what they
 * throw passes through. Throws TooLarge rather than never ending.
 */
export function equals(a: unknown, b: unknown, mode: Mode = LOOSE): boolean {
  return place(new Budget(), []).same(a, b, mode);
}

function place(budget: Budget, path: Comparison['path']): Comparison {
  const here: Comparison = {
    path,
    same: (a, b, mode) => budget.enter(() => compare(a, b, mode, here)),
    inside: (a, b) => place(budget, [...path, [a, b]]),
    outermost: () => place(budget, []),
  };
  return here;
}

function compare(a: unknown, b: unknown, mode: Mode, comparison: Comparison): boolean {
  const left = isAsymmetric(a);
  const right = isAsymmetric(b);
  if (left !== right) return left ? a.asymmetricMatch(b) : isAsymmetric(b) && b.asymmetricMatch(a);

  if (isObject(a) && isObject(b) && !isArray(a) && !isArray(b) && isIterable(a) && isIterable(b)) {
    return sameCollection(a, b, mode, comparison);
  }
  if (mode.subset && takesSubsets(b)) return isSubset(a, b, mode, comparison);
  if (mode.classes) {
    if (!isNullish(a) && !isNullish(b) && read(a, 'constructor') !== read(b, 'constructor')) return false;
    const buffers = sameBuffer(a, b);
    if (buffers !== undefined) return buffers;
  }
  if (is(a, b)) return true;
  const tag = tagOf(a);
  if (tag !== tagOf(b)) return false;
  const scalar = sameScalar(tag, a, b);
  if (scalar !== undefined) return scalar;
  if (!isObject(a) || !isObject(b)) return false;

  const met = comparison.path.findLast(([x, y]) => x === a || y === b);
  if (met) return met[0] === a && met[1] === b;
  const inner = comparison.inside(a, b);
  if (isArray(a) && isArray(b)) {
    if (a.length !== b.length) return false;
    return sameProperties(a, b, mode.classes ? { ...mode, definedKeys: true } : mode, inner);
  }
  if (isError(a) && isError(b)) return sameError(a, b, mode, inner);
  return sameProperties(a, b, mode, inner);
}

const isNullish = (value: unknown): boolean => value === null || value === undefined;

/** An error is its name, its message, its causes and its own enumerable properties. */
function sameError(a: Error, b: Error, mode: Mode, comparison: Comparison): boolean {
  if (a.name !== b.name || a.message !== b.message) return false;
  // A cause that nobody expects does not matter.
  if (b.cause !== undefined && !comparison.same(a.cause, b.cause, mode)) return false;
  if (
    a instanceof AggregateError &&
    b instanceof AggregateError &&
    !comparison.same(a.errors, b.errors, mode)
  ) {
    return false;
  }
  return comparison.same(Object.assign({}, a), Object.assign({}, b), mode);
}

function sameProperties(a: object, b: object, mode: Mode, comparison: Comparison): boolean {
  const left = comparedKeys(a, mode);
  if (left.length !== comparedKeys(b, mode).length) return false;
  return left.every((key) => hasKey(b, key, mode) && comparison.same(read(a, key), read(b, key), mode));
}

function comparedKeys(value: object, mode: Mode): (string | symbol)[] {
  const named = keys(value).filter((key) => hasKey(value, key, mode));
  const symbols = getOwnPropertySymbols(value).filter(
    (key) => getOwnPropertyDescriptor(value, key)?.enumerable,
  );
  return [...named, ...symbols];
}

const hasKey = (value: object, key: string | symbol, mode: Mode): boolean =>
  hasOwn(value, key) && (mode.definedKeys || read(value, key) !== undefined);
