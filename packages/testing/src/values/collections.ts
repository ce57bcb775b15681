import type { Comparison, Mode } from './comparison.ts';
import { isView, keys, read, tagOf } from './primordials.ts';

/** Compares two iterables: sets and maps in any order, all others in theirs. */
export function sameCollection(
  a: Iterable<unknown>,
  b: Iterable<unknown>,
  outer: Mode,
  comparison: Comparison,
): boolean {
  if (read(a, 'constructor') !== read(b, 'constructor')) return false;
  const met = comparison.path.findLast(([x]) => x === a);
  if (met) return met[1] === b;
  const inner = comparison.inside(a, b);
  // Inside a collection a key that holds undefined is as good as none.
  const mode = { ...outer, definedKeys: false };

  const size = read(a, 'size');
  if (size !== undefined) {
    if (size !== read(b, 'size')) return false;
    const tag = tagOf(a);
    if (tag === 'Set') return sameSet(a as Set<unknown>, b as Set<unknown>, mode, inner);
    if (tag === 'Map') return sameMap(a as Map<unknown, unknown>, b as Map<unknown, unknown>, mode, inner);
  }
  if (isView(a) && isView(b)) return sameTyped(a, b, mode, inner);
  return sameSequence(a, b, mode, inner);
}

function sameSet(a: Set<unknown>, b: Set<unknown>, mode: Mode, comparison: Comparison): boolean {
  for (const value of a) {
    if (!b.has(value) && !some(b, (other) => comparison.same(value, other, mode))) return false;
  }
  return true;
}

function sameMap(
  a: Map<unknown, unknown>,
  b: Map<unknown, unknown>,
  mode: Mode,
  comparison: Comparison,
): boolean {
  for (const [key, value] of a) {
    if (b.has(key) && comparison.same(value, b.get(key), mode)) continue;
    const matches = ([otherKey, otherValue]: [unknown, unknown]): boolean =>
      comparison.same(key, otherKey, mode) && comparison.same(value, otherValue, mode);
    if (!some(b, matches)) return false;
  }
  return true;
}

function some<T>(values: Iterable<T>, matches: (value: T) => boolean): boolean {
  for (const value of values) if (matches(value)) return true;
  return false;
}

function sameTyped(a: object, b: object, mode: Mode, comparison: Comparison): boolean {
  const length = Number(read(a, 'length'));
  if (length !== read(b, 'length')) return false;
  for (let at = 0; at < length; at += 1) {
    if (!comparison.same(read(a, at), read(b, at), mode)) return false;
  }
  const more = (view: object): unknown[] =>
    keys(view)
      .slice(length)
      .map((key) => [key, read(view, key)]);
  return comparison.same(more(a), more(b), mode);
}

function sameSequence(
  a: Iterable<unknown>,
  b: Iterable<unknown>,
  mode: Mode,
  comparison: Comparison,
): boolean {
  const others = b[Symbol.iterator]();
  for (const value of a) {
    const other = others.next();
    if (other.done || !comparison.same(value, other.value, mode)) return false;
  }
  if (!others.next().done) return false;
  const entries = (value: object): unknown[] => keys(value).map((key) => [key, read(value, key)]);
  return comparison.same(entries(a), entries(b), mode);
}
