import { LOOSE } from '../values/comparison.ts';
import { equals } from '../values/equals.ts';
import { print } from '../values/print.ts';
import { isSpy } from '../expect/spy.ts';
import { comparing, Unjudgeable, saying, type Check } from './check.ts';

function callsOf(actual: unknown): readonly (readonly unknown[])[] {
  if (!isSpy(actual)) throw new Unjudgeable('fn()', actual);
  return actual.mock.calls;
}

const sameCall = (call: readonly unknown[] | undefined, args: readonly unknown[]): boolean =>
  call !== undefined &&
  call.length === args.length &&
  call.every((argument, at) => equals(argument, args[at], LOOSE));

export const calls = {
  toHaveBeenCalled: (actual: unknown): Check => {
    const { length } = callsOf(actual);
    return { ...saying(length > 0, 'calls: ≥ 1', length), actual: () => `calls: ${length}` };
  },
  toHaveBeenCalledTimes: (actual: unknown, expected: number): Check => {
    const { length } = callsOf(actual);
    return comparing(length === expected, expected, length);
  },
  toHaveBeenCalledOnce: (actual: unknown): Check => {
    const { length } = callsOf(actual);
    return comparing(length === 1, 1, length);
  },
  toHaveBeenCalledWith: (actual: unknown, ...args: unknown[]): Check => {
    const made = callsOf(actual);
    return saying(
      made.some((call) => sameCall(call, args)),
      `call ${print(args)}`,
      made,
    );
  },
  toHaveBeenNthCalledWith: (actual: unknown, nth: number, ...args: unknown[]): Check => {
    const call = callsOf(actual)[nth - 1];
    return comparing(sameCall(call, args), args, call);
  },
  toHaveBeenLastCalledWith: (actual: unknown, ...args: unknown[]): Check => {
    const call = callsOf(actual).at(-1);
    return comparing(sameCall(call, args), args, call);
  },
};
