import { expect, test } from 'vitest';
import { packageOf, readImports } from './imports.ts';

const specifiers = (source: string, file = 'a.ts') =>
  readImports(file, source).map(({ specifier }) => specifier);

test('every form of import is seen', () => {
  const source = [
    "import a from 'a';",
    "import type { B } from 'b';",
    "import 'c';",
    "export { d } from 'd';",
    "export * from 'e';",
    "export type { F } from 'f';",
    "const g = await import('g');",
    "import.meta.resolve('h/i');",
  ].join('\n');
  expect(specifiers(source)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h/i']);
});

test('a line is given with each', () => {
  expect(readImports('a.ts', "\n\nimport 'a';\n")).toEqual([{ specifier: 'a', line: 3 }]);
});

test('what is needed without an import is seen, too', () => {
  expect(specifiers("// @vitest-environment jsdom\nconst a = '../node_modules/@fonts/x/y.woff2';")).toEqual([
    '@fonts/x/y.woff2',
    'jsdom',
  ]);
  expect(specifiers("require.resolve('a/b'); promise.resolve('done');")).toEqual(['a/b']);
});

test('words in comments and strings are not imports', () => {
  expect(specifiers("// import 'a'\nconst text = \"import 'b'\";")).toEqual([]);
});

test('TSX and style sheets are read, too', () => {
  expect(specifiers("import { a } from 'a';\nexport const b = <p>{a}</p>;", 'a.tsx')).toEqual(['a']);
  expect(specifiers("@import '@fontsource/x/y.css';", 'a.css')).toEqual(['@fontsource/x/y.css']);
});

test('a path within a package belongs to the package', () => {
  expect(packageOf('@scope/name/deep/er')).toBe('@scope/name');
  expect(packageOf('name/deep')).toBe('name');
});
