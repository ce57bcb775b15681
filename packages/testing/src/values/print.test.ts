import { coroutine, Future, Task, VirtualClockLoop } from '@yieldpoint/asyncio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expect as ours } from '../expect/index.ts';
import { values } from '../../test/support/values.ts';
import { print } from './print.ts';

class Point {
  x = 1;
  y = -0;
}
class List extends Array<number> {}
const cyclic: Record<string, unknown> = { name: 'a' };
cyclic['self'] = cyclic;

test.each<[unknown, string]>([
  ['a\n"b"', '"a\\n\\"b\\""'],
  [-0, '-0'],
  [1n, '1n'],
  [Symbol('s'), 'Symbol(s)'],
  [undefined, 'undefined'],
  [null, 'null'],
  [[], '[]'],
  [Object.assign(Array.from({ length: 0 }), { 0: 1, 2: 3 }), '[1, <empty>, 3]'],
  [{}, '{}'],
  [{ a: 1, 'b c': 'x', [Symbol('s')]: true }, '{ a: 1, "b c": "x", [Symbol(s)]: true }'],
  [Object.create(null), '[no prototype] {}'],
  [new Point(), 'Point { x: 1, y: -0 }'],
  [List.of(1), 'List [1]'],
  [new Map([['a', { b: 1 }]]), 'Map { "a" => { b: 1 } }'],
  [new Set([1, [2]]), 'Set { 1, [2] }'],
  [new Uint8Array([1, 2]), 'Uint8Array [1, 2]'],
  [new ArrayBuffer(3), 'ArrayBuffer(3)'],
  [new Date(0), 'Date(1970-01-01T00:00:00.000Z)'],
  [new Date(NaN), 'Date(invalid)'],
  [/a/gu, '/a/gu'],
  [Object('a'), 'Object("a")'],
  [new TypeError('no'), '[TypeError: no]'],
  [Object.assign(new Error('no', { cause: 1 }), { code: 7 }), '[Error: no] { cause: 1, code: 7 }'],
  [() => 1, '[Function]'],
  [function named() {}, '[Function named]'],
  [Point, '[class Point]'],
  [Promise.resolve(1), '[Promise]'],
  [cyclic, '{ name: "a", self: [Circular] }'],
  [ours.any(Number), 'any(Number)'],
  [ours.not.objectContaining({ a: 1 }), 'not.objectContaining { a: 1 }'],
])('%s', (value, text) => {
  expect(print(value)).toBe(text);
});

test('what is too wide for a line stands on lines', () => {
  const value = { first: 'aaaaaaaaaaaaaaaaaaaaaaaaa', second: ['bbbbbbbbbbbbbbbbbbbbbbbbb', { c: 1 }] };
  expect(print(value)).toBe(
    [
      '{',
      '  first: "aaaaaaaaaaaaaaaaaaaaaaaaa",',
      '  second: ["bbbbbbbbbbbbbbbbbbbbbbbbb", { c: 1 }],',
      '}',
    ].join('\n'),
  );
});

test('coroutines, futures and tasks say what they are', () => {
  const loop = new VirtualClockLoop();
  const work = coroutine(function* work() {});
  const future = new Future<number>(loop);
  const task = new Task(work(), { loop, name: 'worker' });
  expect([work(), future, task].map((value) => print(value))).toEqual([
    '[Coroutine work]',
    '[Future pending]',
    '[Task worker pending]',
  ]);
  future.setResult(1);
  expect(print(future)).toBe('[Future done]');
});

describe('is bounded', () => {
  test('in depth', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(print(deep).length).toBeLessThan(200);
  });

  test('in width, nodes and text', () => {
    const text = 'x'.repeat(5000);
    const huge = Array.from({ length: 1e5 }, () => Array.from({ length: 50 }, () => text));
    expect(print(huge).length).toBeLessThan(20_000);
    expect(print('x'.repeat(1e6))).toMatch(/^"x{1000}"… 999000 more$/);
    expect(print(new Set(Array.from({ length: 1e5 }, (_, index) => index))).length).toBeLessThan(1000);
  });
});

describe('never throws', () => {
  const trap = (): never => {
    throw new Error('trap');
  };
  const everyTrap = Object.fromEntries(
    Object.getOwnPropertyNames(Reflect).map((name) => [name, trap]),
  ) as ProxyHandler<object>;

  test.each([
    ['a proxy that throws whatever is asked', new Proxy({}, everyTrap)],
    ['a function that is such a proxy', new Proxy(() => {}, everyTrap)],
    ['a revoked proxy', revoked()],
    [
      'a getter',
      {
        get a() {
          return trap();
        },
      },
    ],
    ['an error whose message throws', Object.defineProperty(new Error('x'), 'message', { get: trap })],
    [
      'a list whose items throw',
      new Proxy([1], { get: (list, key) => (key === '0' ? trap() : Reflect.get(list, key)) }),
    ],
  ])('%s', (_, value) => {
    expect(print(value)).toContain('<cannot be read>');
    expect(print({ inside: [value], after: 1 })).toContain('after: 1');
  });

  test('random values', () => {
    expect(fc.check(fc.property(values, (value) => typeof print(value) === 'string'))).toMatchObject({
      failed: false,
    });
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
