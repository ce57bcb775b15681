import { isObject } from './primordials.ts';

/** Stands in for a value in a comparison and decides itself what it equals. */
export interface Asymmetric {
  asymmetricMatch(value: unknown): boolean;
  /** How it is printed, such as `Any<Number>`. */
  describe?(): { name: string; sample?: unknown };
}

const made = new WeakSet<object>();

/** Only what was made here decides for itself: a value under test that has such a method is a value like any other. */
export function makeAsymmetric(matcher: Asymmetric): Asymmetric {
  made.add(matcher);
  return matcher;
}

export const isAsymmetric = (value: unknown): value is Asymmetric => isObject(value) && made.has(value);
