import fc from 'fast-check';

class Point {
  x: unknown;
  y: unknown;
  constructor(x: unknown, y: unknown) {
    this.x = x;
    this.y = y;
  }
}
class Other extends Point {}

const symbol = Symbol('key');
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    NaN,
    0,
    -0,
    1,
    '',
    'a',
    '1',
    true,
    false,
    1n,
    2n,
    Infinity,
    symbol,
  ),
  fc.constantFrom('a', 'b', 'x'),
  fc.constantFrom(0, 1000, NaN).map((time) => new Date(time)),
  fc.constantFrom(/a/, /a/g, /b/),
  fc.constantFrom<unknown>(Object('a'), Object(1), Object(true)),
  fc.array(fc.constantFrom(0, 1, 255), { maxLength: 2 }).map((bytes) => new Uint8Array(bytes)),
  fc.array(fc.constantFrom(0, 1), { maxLength: 2 }).map((bytes) => new Uint8Array(bytes).buffer),
  fc.array(fc.constantFrom(-0, 0, 1), { maxLength: 2 }).map((numbers) => new Float64Array(numbers)),
);
const key = fc.constantFrom('a', 'b', '0', 'x');

/** Small values that are often equal, often nearly so: holes, -0, symbols, collections, classes, errors, cycles. */
export const values: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(tie('value'), { maxLength: 3 }).map((list) => {
      const holed = [...list, 1];
      Reflect.deleteProperty(holed, 0);
      return holed;
    }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    fc
      .dictionary(key, tie('value'), { maxKeys: 2, noNullPrototype: true })
      .map((object) => ({ ...object, [symbol]: 1 })),
    fc.array(tie('value'), { maxLength: 3 }).map((list) => new Set(list)),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 2 }).map((entries) => new Map(entries)),
    fc.tuple(tie('value'), tie('value')).map(([x, y]) => new Point(x, y)),
    fc.tuple(tie('value'), tie('value')).map(([x, y]) => new Other(x, y)),
    fc
      .tuple(fc.constantFrom('a', 'b'), tie('value'))
      .map(([message, cause]) => new Error(message, { cause })),
    fc.constantFrom('a', 'b').map((message) => new TypeError(message)),
    fc
      .tuple(fc.constantFrom('a'), tie('value'))
      .map(([message, extra]) => Object.assign(new Error(message), { extra })),
    fc.array(tie('value'), { maxLength: 2 }).map((errors) => new AggregateError(errors, 'many')),
    fc.dictionary(key, tie('value'), { maxKeys: 2, noNullPrototype: true }).map((object) => {
      const cyclic: Record<string, unknown> = { ...object };
      cyclic['self'] = cyclic;
      return cyclic;
    }),
  ),
})).value;
