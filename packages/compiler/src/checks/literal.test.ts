import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';

const refused = (source: string) => {
  const result = compile(source, { fileName: 'exercise.ts', format: 'function', literal: true });
  return result.ok ? null : result.diagnostics.map(({ code, line, column }) => [code, line, column]);
};

describe('written down', () => {
  test.each([
    ['a text of several lines', 'export const prediction = `\na\nb\n`;\n'],
    ['with a type', "export const prediction: string = 'a' as const;"],
    ['numbers and lists', 'export const times = [0, -1, 2.5] satisfies number[];'],
    ['types', 'interface A { a: 1 }\nexport type B = A;'],
    ['nothing at all', ''],
  ])('%s', (_, source) => {
    expect(refused(source)).toBeNull();
  });
});

describe('computed', () => {
  test.each([
    ['an import of the program', "import { main } from './program';\nexport const prediction = 'a';", 1, 1],
    ['an export that passes on', "export { prediction } from './program';", 1, 1],
    ['a call', 'export const prediction = run();', 1, 27],
    ['a function', 'export function prediction() {}', 1, 8],
    ['a value in a text', 'export const prediction = `${1}`;', 1, 27],
    ['an await', 'export const prediction = await 1;', 1, 27],
    ['a loop', "export let prediction = '';\nfor (;;) {}", 2, 1],
    ['a pattern', 'export const { prediction } = window;', 1, 14],
    ['a regular expression', 'export const prediction = /a/;', 1, 27],
  ])('%s is refused, with its place', (_, source, line, column) => {
    expect(refused(source)).toEqual([['not-literal', line, column]]);
  });
});

test('what is no TypeScript is told as ever', () => {
  expect(refused('export const prediction = ;')).toEqual([['syntax-error', 1, 27]]);
});

test('without being asked nothing is refused', () => {
  expect(compile('f();', { fileName: 'exercise.ts', format: 'function' }).ok).toBe(true);
});
