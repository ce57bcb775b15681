import { calls } from './calls.ts';
import { containment } from './containment.ts';
import { equality } from './equality.ts';
import { simple } from './simple.ts';
import { throwing } from './throwing.ts';

/** Every matcher: what came first, then what `expect(…).name(…)` is given. */
export const matchers = { ...equality, ...simple, ...containment, ...throwing, ...calls };

type Table = typeof matchers;
export type MatcherName = keyof Table;

/** The matchers as methods that give `Result`. */
export type Matchers<Result> = {
  [Name in MatcherName]: Table[Name] extends (actual: unknown, ...args: infer Args) => unknown
    ? (...args: Args) => Result
    : never;
};
