import { describe, expect, test } from 'vitest';
import { compileSubmission } from './compile-submission.ts';

const RUNTIME = new Set(['sleep']);

function compiled(files: Record<string, string>, support: Record<string, string> = {}) {
  const [entry = ''] = Object.keys(files);
  return compileSubmission({ sources: { ...files, ...support }, entry }, RUNTIME);
}

const faults = (files: Record<string, string>, support?: Record<string, string>): unknown => {
  const result = compiled(files, support);
  return result.ok
    ? []
    : result.diagnostics.map(({ file, line, column, code }) => [file, line, column, code]);
};

test('where only constants can be exported, anything computed is told', () => {
  const answer = (source: string) => {
    const job = { sources: { 'exercise.ts': source }, entry: 'exercise.ts', literal: true };
    const result = compileSubmission(job, RUNTIME);
    return result.ok ? null : result.diagnostics.map(({ code }) => code);
  };
  expect(answer('export const prediction = `a\nb`;')).toBeNull();
  expect(answer("import { sleep } from '@yieldpoint/asyncio'; export const prediction = 'a';")).toEqual([
    'not-literal',
  ]);
});

describe('imports', () => {
  test.each([
    ['of the runtime', `import { sleep } from '@yieldpoint/asyncio'; sleep;`],
    ['of the whole runtime', `import * as a from '@yieldpoint/asyncio'; a;`],
    ['of another file', `import { b } from './b'; b;`],
    ['of another file with its ending', `import { b } from './b.ts'; b;`],
    [
      'of types that are not there at run time',
      `import type { Nothing } from 'nowhere'; const x: Nothing = 1;`,
    ],
    ['that are not used, and so might be types', `import { Nothing } from 'nowhere';`],
  ])('%s are fine', (_, source) => {
    expect(faults({ 'exercise.ts': source, 'b.ts': 'export const b = 1;' })).toEqual([]);
  });

  test.each([
    [
      'a module that there is not',
      `\n  import x from 'fs'; x;`,
      [['exercise.ts', 2, 10, 'import-not-found']],
    ],
    ['a file above', `import { x } from '../secret'; x;`, [['exercise.ts', 1, 10, 'import-not-found']]],
    [
      'the tests',
      `import { test } from '@yieldpoint/testing'; test;`,
      [['exercise.ts', 1, 10, 'import-not-found']],
    ],
    [
      'a name that there is not',
      `import { sleep, nap } from '@yieldpoint/asyncio'; sleep(nap);`,
      [['exercise.ts', 1, 17, 'import-not-found']],
    ],
    [
      'a name another file lacks',
      `import { c } from './b'; c;`,
      [['exercise.ts', 1, 10, 'import-not-found']],
    ],
    ['a module for its effects', `import "fs";`, [['exercise.ts', 1, 8, 'import-not-found']]],
  ])('of %s are refused, with the place', (_, source, expected) => {
    expect(faults({ 'exercise.ts': source, 'b.ts': 'export const b = 1;' })).toEqual(expected);
  });
});

test('every file that does not parse is told', () => {
  expect(faults({ 'exercise.ts': 'const = 1', 'b.ts': '\nlet' })).toEqual([
    ['exercise.ts', 1, 7, 'syntax-error'],
    ['b.ts', 2, 1, 'syntax-error'],
  ]);
});

test('the entry comes first', () => {
  const sources = { 'a.ts': 'export const a = 1;', 'exercise.ts': `import { a } from './a'; a;` };
  const result = compileSubmission({ sources, entry: 'exercise.ts' }, RUNTIME);
  expect(result.ok && result.files.map(({ file }) => file)).toEqual(['exercise.ts', 'a.ts']);
});

test('without its first file there is nothing to grade', () => {
  expect(compileSubmission({ sources: { 'other.ts': '' }, entry: 'exercise.ts' }, RUNTIME)).toMatchObject({
    ok: false,
    diagnostics: [{ file: 'exercise.ts', code: 'import-not-found' }],
  });
});
