import { describe, expect, test } from 'vitest';
import { printed } from './printed.ts';

class Point {
  x = 1;
  y = [2];
}

describe('a line of the console', () => {
  test.each([
    [['a', 'b c'], 'a b c'],
    [[], ''],
    [[1, -0, NaN, 12n, true, null, undefined], '1 -0 NaN 12n true null undefined'],
    [[['a', 1, [2]]], '["a", 1, [2]]'],
    [[Object.assign(Array(3), { 0: 1, 2: 3 })], '[1, , 3]'],
    [[{ a: 'x', b: { c: [] } }], '{ a: "x", b: { c: [] } }'],
    [[{}], '{}'],
    [[new Point()], 'Point { x: 1, y: [2] }'],
    [[Symbol('s'), { [Symbol('k')]: 1 }], 'Symbol(s) { [Symbol(k)]: 1 }'],
    [[new Map([['a', 1]]), new Set([1, 'b'])], 'Map {"a" => 1} Set {1, "b"}'],
    [[new RangeError('far'), [new Error('in')]], 'RangeError: far [Error: in]'],
    [[() => 1, function named() {}, Point], '[function] [named] [Point]'],
    [[/a/g, new Date(5)], '/a/g Date(5)'],
    [[{ a: { b: { c: { d: { e: 1 } } } } }], '{ a: { b: { c: { d: {…} } } } }'],
  ])('%o is %s', (args, line) => {
    expect(printed(args)).toBe(line);
  });

  test('shows a circle as one', () => {
    const circle: { self?: unknown } = {};
    circle.self = [circle];
    expect(printed([circle, circle])).toBe('{ self: [[circular]] } { self: [[circular]] }');
  });

  test('runs no accessor, no conversion and no iterator', () => {
    const explode = (): never => {
      throw new Error('ran');
    };
    const trap = {
      toString: explode,
      toJSON: explode,
      [Symbol.toPrimitive]: explode,
      [Symbol.iterator]: explode,
      get a(): never {
        return explode();
      },
    };
    expect(printed([trap])).toContain('a: [accessor]');
  });

  test('is bounded, however much there is', () => {
    expect(printed(['x'.repeat(1e6)]).length).toBeLessThan(5_000);
    expect(printed([Array.from({ length: 10_000 }, (_, n) => `item ${n}`)]).length).toBeLessThan(10_000);
    expect(printed([2n ** 100_000n])).toBe('[bigint]');
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`key${n}`, { n }]));
    expect(printed([wide]).length).toBeLessThan(10_000);
    expect(printed(Array.from({ length: 10_000 }, () => 'word')).length).toBeLessThan(5_000);
  });
});
