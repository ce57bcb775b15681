import { run } from '@yieldpoint/asyncio';
import { expect, test } from 'vitest';
import { compiled, load } from './support/modules.ts';

test('names, defaults and namespaces are imported', () => {
  const { all } = load({
    'exercise.ts': `
      import twice, { one, two as zwei } from './numbers';
      import * as numbers from './numbers';
      import './effect';
      export const all = [one, zwei, twice(3), Object.keys(numbers), (globalThis as any).effect];
    `,
    'numbers.ts': 'export const one = 1, two = 2; export default (x: number) => 2 * x;',
    'effect.ts': '(globalThis as any).effect = "ran";',
  });
  expect(all).toEqual([1, 2, 6, ['one', 'two', 'default'], 'ran']);
});

test('exports are passed on', () => {
  const exports = load({
    'exercise.ts': `
      export * from './numbers';
      export * as numbers from './numbers';
      export { one as eins, default as twice } from './numbers';
      export const two = 'own';
      import { one } from './numbers';
      export { one as imported };
    `,
    'numbers.ts': 'export const one = 1, two = 2; export default 3;',
  });
  expect({ ...exports }).toEqual({
    one: 1,
    two: 'own',
    eins: 1,
    twice: 3,
    imported: 1,
    numbers: { one: 1, two: 2, default: 3 },
  });
});

test('an exported variable is live on both sides', () => {
  const { seen, count } = load({
    'exercise.ts': `
      import { count, increase } from './counter';
      const before = count;
      increase();
      export const seen = [before, count, { count }, \`\${count}\`];
      export { count };
    `,
    'counter.ts': 'export let count = 0; export function increase() { count += 1; }',
  });
  expect([seen, count]).toEqual([[0, 1, { count: 1 }, '1'], 1]);
});

test('modules that import each other see functions before either has run', () => {
  const { isEven } = load({
    'exercise.ts': `
      import { isOdd } from './odd';
      export function isEven(n: number): boolean { return n === 0 || isOdd(n - 1); }
    `,
    'odd.ts': `
      import { isEven } from './exercise';
      export const early = typeof isEven;
      export function isOdd(n: number): boolean { return n !== 0 && isEven(n - 1); }
    `,
  }) as { isEven: (n: number) => boolean };
  expect([isEven(10), isEven(7)]).toEqual([true, false]);
});

test('an inner name shadows an imported one', () => {
  const { all } = load({
    'exercise.ts': `
      import { x } from './x';
      const parameter = ((x) => x)('parameter');
      const block = (() => { { const x = 'block'; return x; } })();
      const variable = (() => { if (true) { var x = 'var'; } return x; })();
      const caught = (() => { try { throw 'caught'; } catch (x) { return x; } })();
      const loop = (() => { for (const x of ['loop']) return x; })();
      const named = (function x() { return typeof x; })();
      const cls = new (class x { static y = 1; get() { return x.y; } })().get();
      const fallback = ((y = x) => { var x = 'inner'; return [y, x]; })();
      const pattern = (({ a: { x }, ...rest }: any) => [x, rest])({ a: { x: 1 }, b: 2 });
      const label = (() => { x: for (;;) break x; return x; })();
      const switched = (() => { switch (1) { case 1: let x = 'switch'; return x; } })();
      const key = { x: 1, ['x' + x]: 2, x2() { return x; } };
      export const all = [parameter, block, variable, caught, loop, named, cls, fallback, pattern, label, switched, key.x, (key as any).xouter, key.x2(), x];
    `,
    'x.ts': "export const x = 'outer';",
  });
  expect(all).toEqual([
    'parameter',
    'block',
    'var',
    'caught',
    'loop',
    'function',
    1,
    ['outer', 'inner'],
    [1, { b: 2 }],
    'outer',
    'switch',
    1,
    2,
    'outer',
    'outer',
  ]);
});

test('an imported function is called without a this, an imported class with new', () => {
  const { all } = load({
    'exercise.ts': `
      import whoami, { self, A, tag } from './self';
      class B extends A { b = 2 }
      export const all = [self(), whoami(), tag\`x\`, new A().a, new B().b, self?.()];
    `,
    'self.ts': `
      export function self(this: unknown) { return this; }
      export function tag(this: unknown) { return this; }
      export default function (this: unknown) { return this; }
      export class A { a = 1 }
    `,
  });
  expect(all).toEqual([undefined, undefined, undefined, 1, 2, undefined]);
});

test('types are not imported', () => {
  const source = `
    import { type A, B } from './types';
    import type { C } from './types';
    export type { C };
    export interface D extends A, C {}
    export const b: B | D | null = null;
  `;
  expect(compiled(source).imports).toEqual([]);
  expect(Object.keys(compiled(source).exports)).toEqual(['b']);
});

test('every default export has a value', () => {
  const value = (source: string): unknown => load({ 'exercise.ts': source })['default'];
  expect(value('export default 1 + 1;')).toBe(2);
  expect(value('export default class { a = 1 }\n[1].length;')).toBeTypeOf('function');
  expect(value('export default class A {}')).toHaveProperty('name', 'A');
  expect(value('export default function f() {}')).toHaveProperty('name', 'f');
  expect(value('export default function* () {}')).toBeTypeOf('function');
  expect(value('export default async function () { return 1; }')).toBeTypeOf('function');
  expect(value('export default async () => 1;')).toBeTypeOf('function');
  expect(value('const x = 1; export { x as default };')).toBe(1);
});

test('CommonJS bodies may replace their exports', () => {
  expect(load({ 'exercise.ts': 'module.exports = { a: 1 };' })).toEqual({ a: 1 });
  const { all } = load({
    'exercise.ts': "import twice, { one } from './numbers'; export const all = [one, twice.two];",
    'numbers.ts': 'exports.one = 1; exports.two = 2;',
  });
  expect(all).toEqual([1, 2]);
});

test('the top level may await, export what it waited for, and loop', () => {
  const exports = load({
    'exercise.ts': `
      import { sleep } from '@yieldpoint/asyncio';
      export const one = await sleep(1, 1);
      export let sum = (await sleep(1, 2)) + await sleep(1, 3) * 2;
      async function* numbers() { yield 10; yield 20; }
      for await (const number of numbers()) sum += number;
      const { a, ...rest } = await sleep(1, { a: 1, b: 2 });
      export { rest };
    `,
  });
  expect({ ...exports }).toEqual({ one: 1, sum: 38, rest: { b: 2 } });
});

test('import() gives a coroutine of the module', () => {
  const { main } = load({
    'exercise.ts': "export const main = async (name: string) => (await import('./' + name)).one;",
    'numbers.ts': 'export const one = 1;',
  }) as { main: (name: string) => never };
  expect(run(main('numbers'))).toBe(1);
});

test('comments cannot rename the file', () => {
  const { code } = compiled(
    'const text = `//# sourceURL=kept`;\n//# sourceURL=evil.js\n//@ sourceMappingURL=x\nf(text);',
  );
  expect(code).toContain('`//# sourceURL=kept`');
  expect(code).not.toMatch(/\/\/[#@] source(URL=evil|MappingURL)/);
});

test('any name can be exported', () => {
  const exports = load({
    'exercise.ts': "const x = 1; export { x as __proto__, x as constructor, x as 'two words' };",
  });
  expect(Object.entries(exports)).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
    ['two words', 1],
  ]);
});

test('names of ours do not collide with names of theirs', () => {
  const { all } = load({
    'exercise.ts':
      "import { one } from './numbers'; const $numbers = 2, $default = 3; export const all = [one, $numbers, $default]; export default 4;",
    'numbers.ts': 'export const one = 1;',
  });
  expect(all).toEqual([1, 2, 3]);
});

test('a module may call its own things exports, require and module', () => {
  const files = {
    'exercise.ts': `
      import { one } from './numbers';
      const exports = { one }, module = [exports];
      function require() { return 'own'; }
      export const all = [one, module, require()];
      export const later = async () => (await import('./numbers')).one;
    `,
    'numbers.ts': 'export const one = 1;',
  };
  const { all, later } = load(files) as { all: unknown; later: () => never };
  expect(all).toEqual([1, [{ one: 1 }], 'own']);
  expect(run(later())).toBe(1);
});

test('namespaces nest, merge and are exported', () => {
  const { all } = load({
    'exercise.ts': `
      namespace N { export const x = 1; export namespace Deep { export const y = x + 1; } }
      namespace N { export const z = N.x + N.Deep.y; export async function later() { return z; } }
      enum E { A = 1 } enum E { B = 2 }
      export { E };
      export const all = [N.x, N.Deep.y, N.z, typeof N.later, E.A, E[2]];
    `,
  });
  expect(all).toEqual([1, 2, 3, 'function', 1, 'B']);
});
