import { run } from '@yieldpoint/asyncio';
import { expect, test } from 'vitest';
import { load, placeOf } from './support/modules.ts';

/** Programs that fail right behind the mark. */
const programs: Record<string, string> = {
  'a plain call': `export function main() { const nothing: any = null; nothing./*@*/call(); }`,
  'a throw': `export function main() {\n  if (1) {\n    throw /*@*/new Error('x');\n  }\n}`,
  'after types': `interface A { x: number }\n\ntype B<T> = T | A;\n\n\nexport function main(a: A, b?: B<string>): never { return b!./*@*/x; }`,
  'after wide characters': `/* 协程😀 */ const 名 = '😀😀'; export const main = () => { 名 as any; (null as any)./*@*/名; };`,
  'imports and wide characters': `import { sleep as 睡 } from '@yieldpoint/asyncio';\nimport {\n  createTask,\n  getRunningLoop,\n} from '@yieldpoint/asyncio';\nexport async function main() {\n  const 名 = '😀'; await 睡(1);\n\n  void createTask; const 循环 = '😀' + getRunningLoop().time() + (名 as any)./*@*/无();\n}`,
  'texts and comments on many lines': `const text = \`a\n  \${1}\n\n\`; /* one\n two */ // three\nconst f = (a: any) => {\n\n\n  return a./*@*/b; // four\n};\nexport const main = () => f(null);`,
  'an await': `import { sleep } from '@yieldpoint/asyncio';\nexport async function main(): Promise<void> {\n  await sleep(1);\n  (undefined as any)./*@*/x;\n}`,
  'an awaited call': `async function inner() {\n  throw /*@*/new TypeError('inner');\n}\nexport async function main() { await inner(); }`,
  'an async arrow': `export const main = async () => {\n  const f = async (x: any) => x./*@*/y.z;\n  await f(null);\n};`,
  'an async method': `class A {\n  async m(x: any) { return x./*@*/y; }\n}\nexport const main = async () => { await new A().m(undefined); };`,
  'a class field': `class A {\n  x = 1;\n  y: number = (null as any)./*@*/z;\n}\nexport const main = () => new A();`,
  'a static field': `export const main = () => {\n  class A {\n    static s = (null as any)./*@*/z;\n  }\n};`,
  'a private method': `class A {\n  #secret(x: any) { return x./*@*/y; }\n  run() { return this.#secret(null); }\n}\nexport const main = () => new A().run();`,
  'a parameter property': `class A {\n  constructor(private readonly x: any, public y = 1) {\n    this.x./*@*/z;\n  }\n}\nexport const main = () => new A(null);`,
  'optional chaining': `export const main = (a: any = { b: null }) => {\n  return a?.b./*@*/c?.d;\n};`,
  'an async generator': `async function* g() {\n  yield 1;\n  throw /*@*/new Error('x');\n}\nexport const main = async () => {\n  for await (const x of g()) void x;\n};`,
  'a loop over one': `async function* g() { yield null as any; }\nexport const main = async () => {\n  for await (const x of g()) {\n    x./*@*/y;\n  }\n};`,
  'an imported name that is none': `import * as asyncio from '@yieldpoint/asyncio';\nimport { nope } from '@yieldpoint/asyncio';\nvoid asyncio;\n\nexport const main = () => {\n  const x = 1; /*@*/nope(x);\n};`,
  'an enum': `enum Color { Red, Green }\nexport const main = () => {\n  (Color[5] as any)./*@*/length;\n};`,
  'a namespace': `namespace N {\n  export const f = (x: any) => x./*@*/y;\n}\nexport const main = () => N.f(null);`,
  'an object spread': `export const main = () => ({ a: 1, ...{ b: 2 }, c: (null as any)./*@*/x });`,
  using: `export const main = () => {\n  using held = { [Symbol.dispose]() {} };\n  (held as any).x./*@*/y;\n};`,
  'a byte order mark': `\ufeffexport const main = () => (null as any)./*@*/x;`,
  'carriage returns': `const a = 1;\r\nexport const main = () => {\r\n  (null as any)./*@*/x;\r\n};`,
  'a tagged template': `const tag = (_: unknown, x: any) => x./*@*/y;\nexport const main = () => tag\`a\${null}\`;`,
  'a default parameter': `export const main = (a: any = (null as any)./*@*/x) => a;`,
};

/** Lowering puts private methods behind their class. */
const moved = new Set(['a private method']);

test.each(Object.entries(programs))('%s', (what, source) => {
  const marked = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const lines = marked.slice(0, marked.indexOf('/*@*/') + 5).split('\n');
  const line = lines.length;
  // What is not moved by lowering is on its own line even before it is mapped.
  const expected = {
    line,
    column: (lines.at(-1)?.length ?? 0) + 1,
    ...(!moved.has(what) && { generatedLine: line }),
  };
  const { main } = load({ 'exercise.ts': source }) as { main: () => unknown };
  let thrown: unknown;
  try {
    const made = main();
    if (typeof made === 'object' && made !== null && 'send' in made) run(made as never);
  } catch (error) {
    thrown = error;
  }
  expect(placeOf(thrown, source)).toMatchObject(expected);
});

test('the top level of a module that awaits', () => {
  const source = `import { sleep } from '@yieldpoint/asyncio';\nawait sleep(1);\n\nconst x: any = null; x./*@*/y;`;
  let thrown: unknown;
  try {
    load({ 'exercise.ts': source });
  } catch (error) {
    thrown = error;
  }
  expect(placeOf(thrown, source)).toEqual({ line: 4, column: 29, generatedLine: 4 });
});
