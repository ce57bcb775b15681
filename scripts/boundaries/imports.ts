import { parseSync } from 'oxc-parser';

export interface Import {
  /** As written: `./a.ts`, `@yieldpoint/protocol`, `node:fs`. */
  readonly specifier: string;
  readonly line: number;
}

/** Ways to need a package without importing it. */
const MENTIONS = [
  /\b(?:import\.meta|require)\.resolve\(\s*['"](@?[a-z][^'"]*)['"]/g,
  /['"][./]+\/node_modules\/(@?[a-z][^'"]*)['"]/g,
  /^\/\/ @vitest-environment (\S+)/g,
];

/** Every module that `source` names: imported, re-exported, imported dynamically, mentioned, or `@import`ed by a style sheet. */
export function readImports(file: string, source: string): Import[] {
  if (file.endsWith('.css')) return matches(source, /@import\s+(?:url\()?['"]([^'"]+)['"]/g);
  const { module } = parseSync(file, source);
  const found: { specifier: string; start: number }[] = [];
  for (const { moduleRequest } of module.staticImports)
    found.push({ specifier: moduleRequest.value, start: moduleRequest.start });
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) {
      if (moduleRequest) found.push({ specifier: moduleRequest.value, start: moduleRequest.start });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"])([^'"]+)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2] !== undefined) found.push({ specifier: literal[2], start: moduleRequest.start });
  }
  const imports = found.map(({ specifier, start }) => ({ specifier, line: lineOf(source, start) }));
  return [...imports, ...MENTIONS.flatMap((pattern) => matches(source, pattern))];
}

const matches = (source: string, pattern: RegExp): Import[] =>
  [...source.matchAll(pattern)].map((match) => ({
    specifier: match[1] ?? '',
    line: lineOf(source, match.index),
  }));

const lineOf = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

/** `@scope/name/deep` → `@scope/name`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
