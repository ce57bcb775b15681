import { expect, test } from 'vitest';
import { compile, DIAGNOSTIC_CODES, type Diagnostic } from '../src/index.ts';

function diagnosticsOf(source: string, fileName = 'exercise.ts'): Diagnostic[] {
  const result = compile(source, { fileName, format: 'function' });
  return result.ok ? [] : result.diagnostics;
}

const cases: [what: string, source: string, expected: Omit<Diagnostic, 'file' | 'message'>][] = [
  [
    'a missing operand',
    'const a = ;',
    { code: 'syntax-error', line: 1, column: 11, endLine: 1, endColumn: 12 },
  ],
  [
    'something after wide characters',
    "const 名 = '协程😀';\nconst b = '😀' + ;",
    { code: 'syntax-error', line: 2, column: 18, endLine: 2, endColumn: 19 },
  ],
  [
    'something after a byte order mark and carriage returns',
    '\ufeffconst a = 1;\r\nconst b = ;\r\n',
    { code: 'syntax-error', line: 2, column: 11, endLine: 2, endColumn: 12 },
  ],
  ['an open bracket', 'f(\n', { code: 'syntax-error', line: 2, column: 1, endLine: 2, endColumn: 1 }],
  ['an open comment', 'a;\n/* b', { code: 'syntax-error', line: 2, column: 1, endLine: 2, endColumn: 5 }],
  [
    'an open string',
    "const a = 'b",
    { code: 'syntax-error', line: 1, column: 11, endLine: 1, endColumn: 13 },
  ],
  [
    'the second of two declarations',
    'let a = 1;\n  let a = 2;',
    { code: 'duplicate-declaration', line: 2, column: 7, endLine: 2, endColumn: 8 },
  ],
  [
    'the second of two exports',
    'export const a = 1;\nexport { a };',
    { code: 'duplicate-declaration', line: 2, column: 10 },
  ],
  [
    'an export of nothing',
    'const a = 1;\nexport { a, b as c };',
    { code: 'syntax-error', line: 2, column: 13 },
  ],
  ['a return outside', 'return 1;', { code: 'syntax-error', line: 1, column: 1, endLine: 1, endColumn: 7 }],
  ['a decorator', 'function dec() {}\n@dec class A {}', { code: 'unsupported-syntax', line: 2, column: 1 }],
  ['an accessor', 'class A {\n  accessor x = 1;\n}', { code: 'unsupported-syntax', line: 2, column: 3 }],
  [
    'a name of ours',
    'const a = 1;\nconst f = (babelHelpers: any) => babelHelpers;',
    { code: 'unsupported-syntax', line: 2, column: 12 },
  ],
  [
    'new.target in an async arrow',
    'export function F() {\n  return async () => new.target;\n}',
    { code: 'unsupported-syntax', line: 2, column: 22 },
  ],
  ['import.meta', 'export const u = import.meta.url;', { code: 'unsupported-syntax', line: 1, column: 18 }],
  [
    'a deferred import',
    "import defer * as x from './x';\nx.y();",
    { code: 'unsupported-syntax', line: 1, column: 1 },
  ],
  [
    'an element',
    'const a = <div />;',
    { code: 'syntax-error', line: 1, column: 16, endLine: 1, endColumn: 17 },
  ],
  [
    'an assignment to an import',
    "import { x } from './x';\nfunction f() {\n  [x] = [1];\n}\nf();",
    { code: 'assign-to-import', line: 3, column: 4 },
  ],
  ['a NUL', "a;\nb('\0');", { code: 'invalid-character', line: 2, column: 4, endLine: 2, endColumn: 5 }],
  [
    'half a pair',
    "b('\ud83d');",
    { code: 'invalid-character', line: 1, column: 4, endLine: 1, endColumn: 5 },
  ],
  ['a run of brackets', `\n${'['.repeat(2500)}`, { code: 'too-deep', line: 2, column: 301 }],
];

test.each(cases)('points at %s', (_, source, expected) => {
  const [first] = diagnosticsOf(source);
  expect(first).toMatchObject({ file: 'exercise.ts', ...expected });
  expect(first?.message).not.toBe('');
});

test("every code but the runner's own and that of literals has a case", () => {
  const used = new Set(cases.map(([, , { code }]) => code));
  const elsewhere = ['import-not-found', 'import-withheld', 'not-literal'];
  expect([...used, ...elsewhere].toSorted()).toEqual([...DIAGNOSTIC_CODES].toSorted());
});

test('reports every syntax error that the parser finds', () => {
  expect(diagnosticsOf('const a = 1; let a = 2; label: label: x;').map(({ code }) => code)).toEqual([
    'duplicate-declaration',
    'duplicate-declaration',
  ]);
});

test('new.target is fine where lowering keeps it', () => {
  const source =
    'async function f() { return function G() { return () => new.target; }; }\nclass A { x = new.target; constructor() { void new.target; } }';
  expect(diagnosticsOf(source)).toEqual([]);
});

test('more errors than anybody reads are left out', () => {
  expect(diagnosticsOf('let a;\n'.repeat(1000))).toHaveLength(20);
  const [long] = diagnosticsOf(`let ${'a'.repeat(5000)}; let ${'a'.repeat(5000)};`);
  expect(long?.message.length).toBeLessThanOrEqual(500);
});

test('whole surrogate pairs and escapes are fine', () => {
  expect(diagnosticsOf("const a = '😀', b = '\\ud83d', c = '\\0';")).toEqual([]);
});

test('a hashbang and a byte order mark do not matter', () => {
  expect(diagnosticsOf('#!/usr/bin/env node\nexport const a = 1;')).toEqual([]);
  expect(diagnosticsOf('\ufeffexport const a = 1;')).toEqual([]);
});
