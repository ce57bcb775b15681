import type { Program } from 'oxc-parser';
import type { DiagnosticCode } from '../diagnostics.ts';
import { declaredBy } from './ast.ts';
import type { Export } from './exports.ts';
import type { ImportedNames } from './imports.ts';
import { hoistedIn } from './references.ts';

/** What a module declares for itself. */
export function topLevelNames(program: Program): string[] {
  const declared = program.body.flatMap((statement) => {
    const exported =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    return declaredBy(exported ? (statement.declaration ?? statement) : statement);
  });
  return [...declared.map(({ name }) => name), ...hoistedIn(program)];
}

export interface ExportFault {
  code: DiagnosticCode;
  message: string;
  start: number;
}

/** What an ES module would be refused for and the native transformer lets through. */
export function findExportFault(
  program: Program,
  exports: readonly Export[],
  imported: ImportedNames,
): ExportFault | undefined {
  const seen = new Set<string>();
  for (const { name, start } of exports) {
    if (seen.has(name))
      return { code: 'duplicate-declaration', message: `\`${name}\` is exported twice`, start };
    seen.add(name);
  }
  if (exports.every(({ local }) => local === null)) return undefined;
  const declared = new Set([
    ...topLevelNames(program),
    ...imported.bindings.keys(),
    ...imported.namespaces.map(({ local }) => local),
  ]);
  const missing = exports.find(({ local }) => local !== null && !declared.has(local));
  if (!missing) return undefined;
  return {
    code: 'syntax-error',
    message: `\`${missing.local}\` is exported but not declared in this file`,
    start: missing.start,
  };
}
