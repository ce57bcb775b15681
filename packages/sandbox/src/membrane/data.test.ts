import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Pair } from './pair.fixture.ts';

/** Plain data of every kind that is copied, nested, with holes and shared parts. */
const { value: data } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'data' },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constantFrom(undefined, null, true, false, NaN, -0, Infinity, -Infinity),
      fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
      fc.constantFrom(Symbol.iterator, Symbol.asyncIterator, Symbol.for('shared')),
      fc.date({ noInvalidDate: false }),
      fc.constantFrom(/a+b/gi, /[\u{1F600}/]/u),
      fc.uint8Array({ maxLength: 9 }),
      fc.float64Array({ maxLength: 3 }),
      fc.bigInt64Array({ maxLength: 3 }),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.sparseArray(tie('value'), { maxLength: 6 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: false }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
  ),
}));
const objects = data.filter((value) => typeof value === 'object' && value !== null);

describe('plain data', () => {
  test('arrives equal, down to holes, prototypes and signs', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(new Pair().send(value)).toStrictEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  test('is another object there, and the original again when it comes back unchanged', () => {
    fc.assert(
      fc.property(objects, (value) => {
        const pair = new Pair();
        const copy = pair.send(value);
        expect(copy).not.toBe(value);
        expect(pair.fetch(copy)).toBe(value);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same copy when it is sent again', () => {
    fc.assert(
      fc.property(objects, (value) => {
        const pair = new Pair();
        expect(pair.send(value)).toBe(pair.send(value));
      }),
      { numRuns: 100 },
    );
  });

  test('survives a chain of trips', () => {
    fc.assert(
      fc.property(data, fc.integer({ min: 1, max: 4 }), (value, trips) => {
        const pair = new Pair();
        let there: unknown = value;
        for (let trip = 0; trip < trips; trip++) there = pair.roundTrip(there);
        expect(there).toStrictEqual(value);
      }),
    );
  });
});

describe('a change', () => {
  test('anywhere inside makes the copy other data when it comes back', () => {
    const pair = new Pair();
    const original = { list: [{ n: 1 }, { n: 2 }], name: 'x' };
    const copy = pair.send(original) as typeof original;
    copy.list[1]!.n = 3;
    const back = pair.fetch(copy) as typeof original;
    expect(back).not.toBe(original);
    expect(back).toEqual({ list: [{ n: 1 }, { n: 3 }], name: 'x' });
    expect(back.list[0]).toBe(original.list[0]);
    expect(original.list[1]).toEqual({ n: 2 });
  });

  const changes: [string, object, (copy: unknown) => unknown][] = [
    ['an array', [1, 2], (copy: unknown) => (copy as number[]).push(3)],
    ['a hole', [1, 2], (copy: unknown) => Reflect.deleteProperty(copy as number[], 0)],
    ['a key', { a: 1 }, (copy: unknown) => delete (copy as { a?: number }).a],
    ['a map', new Map([[1, 2]]), (copy: unknown) => (copy as Map<number, number>).set(1, 3)],
    ['a set', new Set([1]), (copy: unknown) => (copy as Set<number>).add(2)],
    ['a date', new Date(5), (copy: unknown) => (copy as Date).setTime(6)],
    ['a regular expression', /a/g, (copy: unknown) => ((copy as RegExp).lastIndex = 1)],
    ['bytes', new Uint8Array([1]), (copy: unknown) => ((copy as Uint8Array)[0] = 2)],
    ['the order of keys', { a: 1, b: 2 }, reorder],
  ];

  test.each(changes)('of %s is noticed', (_, original, change) => {
    const pair = new Pair();
    const copy = pair.send(original);
    change(copy);
    const back = pair.fetch(copy);
    expect(back).not.toBe(original);
    expect(back).toStrictEqual(copy);
  });

  test('of the original is sent when it is sent again', () => {
    const pair = new Pair();
    const inner = { n: 1 };
    const original = { inner };
    pair.send(original);
    inner.n = 2;
    expect(pair.send(inner)).toEqual({ n: 2 });
    expect(pair.send(original)).toEqual({ inner: { n: 2 } });
  });
});

function reorder(copy: unknown): void {
  const object = copy as { a?: number };
  const { a } = object;
  delete object.a;
  if (a !== undefined) object.a = a;
}

test('cycles and shared parts keep their shape', () => {
  const pair = new Pair();
  const node: { self?: unknown; list: unknown[] } = { list: [] };
  node.self = node;
  node.list.push(node, node.list, new Map([[node, node.list]]));
  const copy = pair.send(node) as typeof node;
  expect(copy.self).toBe(copy);
  expect(copy.list[1]).toBe(copy.list);
  expect((copy.list[2] as Map<unknown, unknown>).get(copy)).toBe(copy.list);
  expect(pair.fetch(copy)).toBe(node);
});

test('an object with a method or an accessor is no data: it stays where it is', () => {
  const pair = new Pair();
  const counter = {
    n: 0,
    bump(): number {
      return ++this.n;
    },
  };
  const there = pair.send(counter) as typeof counter;
  there.bump();
  expect([counter.n, there.n]).toEqual([1, 1]);
  there.n = 5;
  expect(counter.n).toBe(5);
  const clock = {
    ticks: 0,
    get time(): number {
      return ++this.ticks;
    },
  };
  const seen = pair.send(clock) as typeof clock;
  expect([seen.time, seen.time, clock.ticks]).toEqual([1, 2, 2]);
});

test('keys named like prototypes are keys', () => {
  const pair = new Pair();
  const value = JSON.parse('{"__proto__":{"polluted":1},"constructor":2}') as object;
  const copy = pair.send(value) as { polluted?: number };
  expect(copy).toStrictEqual(value);
  expect(copy.polluted).toBeUndefined();
});
