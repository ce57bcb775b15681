import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { TooLarge } from './budget.ts';
import { LOOSE, STRICT } from './comparison.ts';
import { equals } from './equals.ts';

const nest = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
};

describe('never ends by overflowing or not at all', () => {
  test.each<[string, unknown, unknown]>([
    ['too deep', nest(5000), nest(5000)],
    ['too many', Array.from({ length: 300_000 }, () => 1), Array.from({ length: 300_000 }, () => 1)],
    ['endless', endless(), endless()],
  ])('%s', (_, a, b) => {
    expect(() => equals(a, b)).toThrow(TooLarge);
  });

  test('what is as deep as people nest is compared', () => {
    expect(equals(nest(100), nest(100))).toBe(true);
  });
});

function endless(): Iterable<number> {
  return {
    *[Symbol.iterator]() {
      for (;;) yield 1;
    },
  };
}

test('what an object throws when it is read passes through', () => {
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new RangeError('trap');
      },
    },
  );
  expect(() => equals(trap, {})).toThrow(RangeError);
});

test('stand-ins are compared by what they give', () => {
  const standIn = (value: object): object => new Proxy(value, {});
  expect(equals(standIn({ a: [1, { b: 2 }] }), { a: standIn([1, { b: 2 }]) })).toBe(true);
  expect(equals(standIn([1, 2]), [1, 2], STRICT)).toBe(true);
  expect(equals(standIn({ a: 1 }), { a: 2 })).toBe(false);
});

test('plain objects of another realm are equal, but not strictly', () => {
  const foreign: unknown = vm.runInNewContext('({ a: [1, { b: 2 }], c: "x" })');
  expect(equals(foreign, { a: [1, { b: 2 }], c: 'x' }, LOOSE)).toBe(true);
  expect(equals(foreign, { a: [1, { b: 2 }], c: 'x' }, STRICT)).toBe(false);
});

test('cycles of the same shape are equal', () => {
  const ring = (size: number): object => {
    const items: Record<string, unknown>[] = Array.from({ length: size }, () => ({}));
    items.forEach((item, index) => (item['next'] = items[(index + 1) % size]));
    return items[0] ?? {};
  };
  expect(equals(ring(3), ring(3))).toBe(true);
  expect(equals(ring(2), ring(3))).toBe(false);
});

test('patched built-ins do not change a verdict', () => {
  const { is, keys } = Object;
  try {
    Object.is = () => true;
    Object.keys = () => [];
    expect(equals({ a: 1 }, { a: 2 })).toBe(false);
  } finally {
    Object.assign(Object, { is, keys });
  }
});

test('a value under test that calls itself a matcher is compared like any other', () => {
  const liar = { asymmetricMatch: () => true, $$typeof: Symbol.for('jest.asymmetricMatcher') };
  expect(equals(liar, { a: 1 })).toBe(false);
  expect(equals({ a: liar }, { a: 1 })).toBe(false);
});
