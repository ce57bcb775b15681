import { AsyncGeneratorObject, Coroutine } from '@yieldpoint/asyncio';
import { expect, test } from 'vitest';
import { load } from './support/modules.ts';

/** What calling `make` gives says what it is called. */
const nameOf = (source: string): string => {
  const { make } = load({ 'exercise.ts': source }) as { make: () => unknown };
  const made = make();
  if (made instanceof Coroutine || made instanceof AsyncGeneratorObject) return made.name;
  throw new Error(`${String(made)} is no coroutine`);
};

test.each([
  ['a declaration', `async function tea() {} export const make = () => tea();`, 'tea'],
  [
    'one that begins with an underscore',
    `async function _tea() {} export const make = () => _tea();`,
    '_tea',
  ],
  [
    'one beside its underscored twin',
    `async function _tea() {} async function tea() {} export const make = () => tea();`,
    'tea',
  ],
  ['an exported one', `export async function make() {}`, 'make'],
  ['an arrow function', `const tea = async () => {}; export const make = () => tea();`, 'tea'],
  ['a function expression', `const x = async function tea() {}; export const make = () => x();`, 'tea'],
  ['a method', `class A { async tea() {} } export const make = () => new A().tea();`, 'tea'],
  ['a static method', `class A { static async tea() {} } export const make = () => A.tea();`, 'tea'],
  [
    'a private method',
    `class A { async #tea() {} go() { return this.#tea(); } } export const make = () => new A().go();`,
    '#tea',
  ],
  ['a field', `class A { tea = async () => {}; } export const make = () => new A().tea();`, 'tea'],
  [
    'a private field',
    `class A { #tea = async () => {}; go() { return this.#tea(); } } export const make = () => new A().go();`,
    '#tea',
  ],
  ['a method of an object', `const o = { async tea() {} }; export const make = () => o.tea();`, 'tea'],
  ['a property', `const o = { tea: async () => {} }; export const make = () => o.tea();`, 'tea'],
  [
    'a property with a quoted name',
    `const o = { async 'green tea'() {} }; export const make = () => o['green tea']();`,
    'green tea',
  ],
  ['an async generator', `async function* leaves() {} export const make = () => leaves();`, 'leaves'],
  ['an inner function', `export const make = () => { async function tea() {} return tea(); };`, 'tea'],
  ['one without a name', `export const make = () => (async () => {})();`, 'coroutine'],
  ['a computed name', `const o = { async ['t' + 1]() {} }; export const make = () => o.t1();`, 'coroutine'],
])('%s', (_, source, name) => {
  expect(nameOf(source)).toBe(name);
});

test('a default export', () => {
  const main = `import tea from './tea'; export const make = () => tea();`;
  const modules = { 'exercise.ts': main, 'tea.ts': 'export default async function () {}' };
  expect((load(modules) as { make: () => { name: string } }).make().name).toBe('default');
});
