import { lowering } from '@yieldpoint/asyncio/lowering';
import { transformSync } from 'oxc-transform';
import { expect, test } from 'vitest';
import { helpers } from './index.ts';
import { language } from './language.js';

/** Sources that make the transformer call a helper, one or more each. */
const sources: Record<string, string> = {
  asyncToGenerator: 'async function f() {}',
  wrapAsyncGenerator: 'async function* f() {}',
  awaitAsyncGenerator: 'async function* f() { await a; }',
  asyncGeneratorDelegate: 'async function* f() { yield* a; }',
  asyncIterator: 'async function f() { for await (const x of y); }',
  usingCtx: '{ using a = b; }',
  objectSpread2: 'a = { ...b };',
  objectWithoutProperties: 'const { a, ...b } = c;',
  objectDestructuringEmpty: 'const { ...b } = c;',
  extends: 'const { ...b } = c;',
  toPropertyKey: 'const { [a]: b, ...c } = d;',
  defineProperty: 'class A { a = 1; [b] = 2; static c = 3; }',
  classPrivateFieldInitSpec: 'class A { #a = 1; }',
  classPrivateFieldGet2: 'class A { #a = 1; b() { return this.#a; } }',
  classPrivateFieldSet2: 'class A { #a = 1; b() { this.#a = 2; } }',
  classPrivateMethodInitSpec: 'class A { #a() {} }',
  assertClassBrand: 'class A { #a() {} b() { this.#a(); } static #c = 1; static d() { return A.#c; } }',
  toSetter: 'class A { #a = 1; b() { [this.#a] = [1]; } }',
  checkInRHS: 'class A { #a = 1; static b(x) { return #a in x; } }',
  superPropGet: 'class A extends B { static a = super.b; }',
  superPropSet: 'class A extends B { static a = (super.b = 1); }',
  readOnlyError: 'class A { #a() {} b() { this.#a = 1; } }',
  writeOnlyError: 'class A { set #a(x) {} b() { return this.#a; } }',
};

/** What the transformer calls for a source. */
function calledBy(source: string): string[] {
  const options = {
    target: 'es2016',
    sourceType: 'module',
    lang: 'ts',
    helpers: { mode: 'External' as never },
  } as const;
  const { code, errors } = transformSync('a.ts', source, options);
  expect(errors).toEqual([]);
  return [...code.matchAll(/babelHelpers\.(\w+)/g)].map(([, name = '']) => name);
}

const provided = { ...helpers, ...lowering } as Record<string, unknown>;

test.each(Object.entries(sources))('what %s needs is there', (_, source) => {
  for (const name of calledBy(source)) expect(provided[name], name).toBeTypeOf('function');
});

test('the sources really call what they are named after', () => {
  const missed = Object.entries(sources).filter(([name, source]) => !calledBy(source).includes(name));
  expect(missed).toEqual([]);
});

test('nothing is provided that nobody calls, nor twice', () => {
  // `at` is called by our own compiler's code, not by the transformer's.
  const called = Object.keys({ ...language, ...lowering }).filter((name) => name !== 'at');
  expect(called.toSorted()).toEqual(Object.keys(sources).toSorted());
  expect(Object.keys(helpers).filter((name) => name in lowering)).toEqual([]);
});
