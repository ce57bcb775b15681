import { expect, test } from 'vitest';
import { Intrinsics, isInherited } from './intrinsics.ts';
import { wellKnownName, wellKnownSymbol } from './symbols.ts';

const intrinsics = new Intrinsics();

test.each([
  ['Object', Object],
  ['Object.prototype', Object.prototype],
  ['Function.prototype', Function.prototype],
  ['Array.prototype', Array.prototype],
  ['RangeError', RangeError],
  ['Promise.prototype', Promise.prototype],
  ['globalThis', globalThis],
  ['JSON', JSON],
  ['TypedArray', Object.getPrototypeOf(Uint8Array) as object],
  ['GeneratorFunction', Object.getPrototypeOf(function* () {}).constructor as object],
  ['AsyncFunction', Object.getPrototypeOf(async () => {}).constructor as object],
  ['AsyncGeneratorFunction.prototype', Object.getPrototypeOf(async function* () {}) as object],
] as [string, object][])('%s has a name', (name, value) => {
  expect(intrinsics.nameOf(value)).toBe(name);
  expect(intrinsics.named(name)).toBe(value);
});

test('every way to a function constructor is covered', () => {
  for (const sample of [() => {}, function* () {}, async () => {}, async function* () {}, Map]) {
    const { constructor } = sample as { constructor: object };
    expect(intrinsics.nameOf(constructor)).toBeDefined();
    expect(intrinsics.nameOf(Object.getPrototypeOf(sample) as object)).toBeDefined();
  }
});

test('what is not built in has none', () => {
  expect(intrinsics.nameOf({})).toBeUndefined();
  expect(intrinsics.named('process')).toBeUndefined();
  expect(intrinsics.named('toString')).toBeUndefined();
});

test('a class can be shared under a name of its own', () => {
  class Shared extends Error {}
  const own = new Intrinsics();
  own.addClass('Shared', Shared);
  expect([own.nameOf(Shared), own.nameOf(Shared.prototype)]).toEqual(['Shared', 'Shared.prototype']);
});

test('what everything inherits is told from what a thing has', () => {
  expect(isInherited('toString', Object.prototype.toString)).toBe(true);
  expect(isInherited('call', Function.prototype.call)).toBe(true);
  expect(isInherited('constructor', Object)).toBe(true);
  expect(isInherited('toString', () => 'own')).toBe(false);
  expect(isInherited('name', 'own')).toBe(false);
});

test('well-known symbols have names, others do not', () => {
  expect(wellKnownName(Symbol.asyncDispose)).toBe('asyncDispose');
  expect(wellKnownSymbol('iterator')).toBe(Symbol.iterator);
  expect(wellKnownName(Symbol('iterator'))).toBeUndefined();
  expect(wellKnownName(Symbol.for('iterator'))).toBeUndefined();
  expect(wellKnownSymbol('prototype')).toBeUndefined();
  expect(wellKnownSymbol('for')).toBeUndefined();
});
