import { currentTest } from './context.ts';

/** A stream of numbers that a seed decides. */
export interface Random {
  /** 0 ≤ x < 1. */
  (): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  pick<T>(list: readonly T[]): T | undefined;
  /** The same items in another order, as a new list. */
  shuffle<T>(list: readonly T[]): T[];
  readonly seed: number;
}

/** Mulberry32, started from a seed and a name so that every test has a stream of its own. */
export function randomFrom(seed: number, name: string): Random {
  let state = Math.imul(seed ^ (seed >>> 16) ^ 0x5bf03635, 0x85ebca6b) >>> 0;
  for (let at = 0; at < name.length; at += 1) {
    state = Math.imul(state ^ name.charCodeAt(at), 0x9e3779b1) >>> 0;
    state ^= state >>> 15;
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const shuffle = <T>(list: readonly T[]): T[] => {
    const items = [...list];
    for (let at = items.length - 1; at > 0; at -= 1) items.push(...items.splice(int(0, at), 1));
    return items;
  };
  const pick = <T>(list: readonly T[]): T | undefined => list[int(0, list.length - 1)];
  return Object.assign(next, { int, pick, shuffle, seed });
}

function running(): Random {
  const test = currentTest();
  if (test) return test.random;
  throw new Error('random() and seed() belong inside the body of a test: call them there.');
}

/** The submission's seed: the same when it is graded again, another one for another submission. */
export const seed = (): number => running().seed;

/**
 * Numbers that differ from submission to submission but not from run to run.
 *
 * ```ts
 * const delay = random.int(1, 5);
 * ```
 */
export const random: (() => number) & Omit<Random, 'seed'> = Object.assign((): number => running()(), {
  int: (min: number, max: number): number => running().int(min, max),
  pick: <T>(list: readonly T[]): T | undefined => running().pick(list),
  shuffle: <T>(list: readonly T[]): T[] => running().shuffle(list),
});
