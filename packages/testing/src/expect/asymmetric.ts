import { makeAsymmetric } from '../values/asymmetric.ts';
import type { Asymmetric } from '../values/asymmetric.ts';
import { equals } from '../values/equals.ts';
import {
  enumerableKeys,
  getPrototypeOf,
  hasOwn,
  isArray,
  isObject,
  read,
  tagOf,
} from '../values/primordials.ts';
import { nameOf } from '../values/print.ts';

type Class = abstract new (...args: never[]) => unknown;
type Wrapper = (value?: never) => unknown;

/** A type, told apart without making objects of primitives. */
const PRIMITIVES = new Map<unknown, string>([
  [String, 'string'],
  [Number, 'number'],
  [Function, 'function'],
  [Boolean, 'boolean'],
  [BigInt, 'bigint'],
  [Symbol, 'symbol'],
  [Object, 'object'],
]);

function matching(name: string, sample: unknown, matches: (value: unknown) => boolean): Asymmetric {
  return makeAsymmetric({ asymmetricMatch: matches, describe: () => ({ name, sample }) });
}

const inherits = (value: unknown, key: PropertyKey): boolean => {
  for (let at = value; at !== null && at !== undefined; at = getPrototypeOf(at))
    if (hasOwn(at, key)) return true;
  return false;
};

/** Matchers that say which part of a value matters; negated they say which part may not be there. */
function partial(negated: boolean) {
  const named = (name: string, sample: unknown, matches: (value: unknown) => boolean): Asymmetric =>
    matching(negated ? `not.${name}` : name, sample, (value) => matches(value) !== negated);

  return {
    /** Has at least these properties. */
    objectContaining: (sample: object): Asymmetric => {
      const wanted = enumerableKeys(sample);
      return named('objectContaining', sample, (value) =>
        wanted.every((key) => inherits(value, key) && equals(read(sample, key), read(value, key))),
      );
    },
    /** Has at least these items, in any order. */
    arrayContaining: (sample: readonly unknown[]): Asymmetric =>
      named(
        'arrayContaining',
        sample,
        (value) =>
          sample.length === 0 ||
          (isArray(value) && sample.every((item) => value.some((other: unknown) => equals(item, other)))),
      ),
    stringContaining: (sample: string): Asymmetric =>
      named(
        'stringContaining',
        sample,
        (value) => tagOf(value) === 'String' && String(value).includes(sample),
      ),
    stringMatching: (sample: string | RegExp): Asymmetric => {
      const pattern = new RegExp(sample);
      return named(
        'stringMatching',
        pattern,
        (value) => tagOf(value) === 'String' && pattern.test(String(value)),
      );
    },
    /** Equal to `digits` digits after the point. */
    closeTo: (sample: number, digits = 2): Asymmetric => {
      // What is not a number is neither close nor far.
      return matching(negated ? 'not.closeTo' : 'closeTo', sample, (value) => {
        if (tagOf(value) !== 'Number') return false;
        const close = Number(value) === sample || Math.abs(Number(value) - sample) < 10 ** -digits / 2;
        return close !== negated;
      });
    },
  };
}

export const asymmetric = {
  /** Whatever is not null or undefined. */
  anything: (): Asymmetric =>
    matching('anything()', undefined, (value) => value !== null && value !== undefined),
  /** Whatever was made by this class; primitives too. */
  any: (type: Class | Wrapper): Asymmetric => {
    const primitive = PRIMITIVES.get(type);
    const isMade = (value: unknown): boolean =>
      isObject(value) && type !== Object && value instanceof (type as Class);
    return matching(
      `any(${nameOf(type)})`,
      undefined,
      (value) =>
        typeof value === primitive ||
        (primitive === undefined && value instanceof (type as Class)) ||
        isMade(value),
    );
  },
  ...partial(false),
  not: partial(true),
};
