import { expect, test } from 'vitest';
import { defineExports, exportAll, importDefault } from './modules.ts';

test('exports are live and enumerable', () => {
  const exports = {};
  let count = 0;
  defineExports(exports, { count: () => count });
  count = 2;
  expect({ ...exports }).toEqual({ count: 2 });
});

test('own exports go before passed on ones, and the default stays', () => {
  const exports = {};
  defineExports(exports, { a: () => 'own' });
  exportAll(exports, { a: 'theirs', b: 'theirs', default: 'theirs' });
  expect({ ...exports }).toEqual({ a: 'own', b: 'theirs' });
});

test('a module without a default is its own default', () => {
  expect(importDefault({ default: 1 })).toBe(1);
  expect(importDefault({ a: 1 })).toEqual({ a: 1 });
  const callable = (): void => {};
  expect(importDefault(callable as never)).toBe(callable);
});
