import { BaseExceptionGroup, exceptionGroup } from './exception-group.ts';
import type { Matcher } from './exception-group.ts';

/** One `except*` clause: which leaves it takes, and what to do with the group of them. */
export type Clause = readonly [matcher: Matcher, handler: (group: BaseExceptionGroup) => void];

/**
 * Python's `except*` for the inside of a `catch`: each clause gets the part of the group that matches; what nobody
 * takes is thrown again, together with what handlers throw. A single error is treated as a group of one.
 * https://docs.python.org/3/reference/compound_stmts.html#except-star
 *
 * @example
 * try { … } catch (error) {
 *   exceptStar(error, [ValueError, (group) => report(group.exceptions)]);
 * }
 */
export function exceptStar(error: unknown, ...clauses: Clause[]): void {
  const naked = !(error instanceof BaseExceptionGroup);
  const whole = naked ? exceptionGroup('', [error]) : error;
  let rest: BaseExceptionGroup | null = whole;
  const raised: unknown[] = [];
  const unhandled = new Set<unknown>();
  for (const [matcher, handler] of clauses) {
    if (rest === null) break;
    const [match, left]: [BaseExceptionGroup | null, BaseExceptionGroup | null] = rest.split(matcher);
    rest = left;
    if (match === null) continue;
    try {
      handler(match);
    } catch (thrown) {
      if (thrown === match) for (const leaf of leaves(match)) unhandled.add(leaf);
      else raised.push(thrown);
    }
  }
  if (rest !== null) for (const leaf of leaves(rest)) unhandled.add(leaf);
  if (naked) {
    if (raised.length > 0) throw raised[0];
    if (rest !== null) throw error;
    if (unhandled.size > 0) throw whole;
    return;
  }
  const again = whole.subgroup((leaf) => unhandled.has(leaf));
  if (raised.length === 1 && again === null) throw raised[0];
  if (raised.length > 0) throw exceptionGroup('', again === null ? raised : [...raised, again]);
  if (again !== null) throw again;
}

function leaves(group: BaseExceptionGroup): unknown[] {
  return group.exceptions.flatMap((error) => (error instanceof BaseExceptionGroup ? leaves(error) : [error]));
}
