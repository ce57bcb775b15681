import vm from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, type Compiled } from './compile.ts';

function compiled(source: string): Compiled {
  const result = compile(source, { fileName: 'exercise.ts', format: 'function' });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

test('names exports and imports with their places in the source', () => {
  const source = [
    "import { sleep, type Later } from '@yieldpoint/asyncio';",
    "import type { Only } from './types';",
    'export async function f(x: Later): Promise<void> { await sleep(1); }',
    'const hidden = 1; export { hidden as shown };',
  ].join('\n');
  const { exports, imports, importedNames, topLevelAwait } = compiled(source);
  expect(exports).toEqual({ f: { line: 3, column: 23 }, shown: { line: 4, column: 28 } });
  expect(imports).toEqual(['@yieldpoint/asyncio']);
  expect(importedNames).toEqual([{ module: '@yieldpoint/asyncio', name: 'sleep', line: 1, column: 10 }]);
  expect(topLevelAwait).toBe(false);
});

test('says what is passed on whole', () => {
  const { exports, passedOn } = compiled(
    "export * from './all'; export * as ns from './named'; export { a } from './one';",
  );
  expect(passedOn).toEqual(['./all']);
  expect(Object.keys(exports)).toEqual(['ns', 'a']);
});

test('leaves a CommonJS body alone: what it requires shows when it runs', () => {
  const { code, imports } = compiled(
    "const { add } = require('./add');\nexports.twice = (x) => add(x, x);\n",
  );
  expect(imports).toEqual([]);
  expect(code).toContain('exports.twice = (x) => add(x, x);');
});

test('a module imports its helpers without moving a line', () => {
  const source = 'const a = 1;\nexport const f = async () => a;\n';
  const result = compile(source, { fileName: 'a.ts', format: 'module', helpersFrom: 'helpers' });
  expect(result.ok && result.code.split('\n')[0]).toBe(
    'import { babelHelpers } from "helpers"; const a = 1;',
  );
});

test('a module that needs no helper imports none', () => {
  const result = compile('export const a: number = 1;', { fileName: 'a.ts', format: 'module' });
  expect(result.ok && result.code).toBe('export const a = 1;\n');
});

test('reads TypeScript as JavaScript only where the name says so', () => {
  const source = 'export const a: number = 1;';
  expect(compile(source, { fileName: 'a.ts', format: 'function' }).ok).toBe(true);
  expect(compile(source, { fileName: 'a.js', format: 'function' }).ok).toBe(false);
});

test('random texts are refused or become a function', () => {
  const pieces =
    '( ) [ ] { } ` ${ \\\' " / // /* */ \\\\ a 1 = + if for await async import export => ; , : .'.split(' ');
  const texts = fc.array(fc.constantFrom(...pieces, ' ', '\n'), { maxLength: 12 });
  const isFunction = (code: string): boolean => Boolean(new vm.Script(`(function* () {${code}\n})`));
  const property = fc.property(texts, (parts) => {
    const result = compile(parts.join(''), { fileName: 'exercise.ts', format: 'function' });
    return result.ok ? isFunction(result.code) : result.diagnostics.length > 0;
  });
  expect(fc.check(property, { numRuns: 20_000 })).toMatchObject({ failed: false });
});
