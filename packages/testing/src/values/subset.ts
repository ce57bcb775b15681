import type { Comparison, Mode } from './comparison.ts';
import { getPrototypeOf, hasOwn, isArray, isError, isObject, keys, read } from './primordials.ts';

/** Only these are matched by part; arrays, dates, errors, sets and maps are compared whole. */
export const takesSubsets = (value: unknown): value is object =>
  isObject(value) &&
  !isArray(value) &&
  !isError(value) &&
  !(value instanceof Date || value instanceof Set || value instanceof Map);

/** True when `value` has everything that `subset` asks for. */
export function isSubset(value: unknown, subset: object, mode: Mode, comparison: Comparison): boolean {
  // A subset that contains itself asks for the whole of itself there.
  if (comparison.path.some(([, met]) => met === subset)) {
    return comparison.outermost().same(value, subset, { ...mode, subset: false });
  }
  const inner = isObject(value) ? comparison.inside(value, subset) : comparison;
  return keys(subset).every(
    (key) => inherits(value, key) && inner.same(read(value, key), read(subset, key), mode),
  );
}

/** Own or inherited, but not what every object inherits. */
function inherits(value: unknown, key: string): boolean {
  for (let at = value; isObject(at) && at !== Object.prototype; at = getPrototypeOf(at)) {
    if (hasOwn(at, key)) return true;
  }
  return false;
}
