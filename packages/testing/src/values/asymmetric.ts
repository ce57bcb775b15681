import { isObject, read } from './primordials.ts';

/** Stands in for a value in a comparison and decides itself what it equals. */
export interface Asymmetric {
  asymmetricMatch(value: unknown): boolean;
  /** How it is printed, such as `Any<Number>`. */
  describe?(): { name: string; sample?: unknown };
}

export const isAsymmetric = (value: unknown): value is Asymmetric =>
  isObject(value) && 'asymmetricMatch' in value && typeof read(value, 'asymmetricMatch') === 'function';
