import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';

const draw = (seed: number, count = 1_000): number[] => Array.from({ length: count }, seededRandom(seed));

test('the same seed gives the same numbers, another one others', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(8)).not.toEqual(draw(7));
});

test('numbers lie in [0, 1) and spread evenly', () => {
  const numbers = draw(1, 10_000);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
    expect(Math.abs(share - 1_000)).toBeLessThan(150);
  }
});
