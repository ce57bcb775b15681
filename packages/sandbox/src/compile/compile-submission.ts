import { compile } from '@yieldpoint/compiler';
import type { Compiled, ImportedName, Place } from '@yieldpoint/compiler';
import type { Diagnostic } from '@yieldpoint/protocol';
import type { CompileJob } from '../job.ts';
import type { CompiledFile, CompiledSubmission } from './compiled.ts';

interface Unit extends Compiled {
  file: string;
  source: string;
}

const RUNTIME = '@yieldpoint/asyncio';

/** Compiles the student's files and the exercise's support files, and checks what they import. */
export function compileSubmission(
  { sources, entry: entryName, literal = false }: Pick<CompileJob, 'sources' | 'entry'> & Partial<CompileJob>,
  runtimeNames: ReadonlySet<string>,
): CompiledSubmission {
  const units = new Map<string, Unit>();
  const diagnostics: Diagnostic[] = [];
  // The entry first: a file's number is its place.
  const names = [...new Set([entryName, ...Object.keys(sources)])].filter((name) =>
    Object.hasOwn(sources, name),
  );
  for (const [fileNumber, file] of names.entries()) {
    const source = sources[file] ?? '';
    const compiled = compile(source, { fileName: file, format: 'function', fileNumber, literal });
    if (compiled.ok) units.set(file, { ...compiled, file, source });
    else diagnostics.push(...compiled.diagnostics);
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  for (const unit of units.values()) diagnostics.push(...importFaults(unit, units, runtimeNames));
  const entry = units.get(entryName);
  if (entry === undefined) diagnostics.push(missingFile(entryName));
  if (entry === undefined || diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, files: [...units.values()].map(compiledFile) };
}

const compiledFile = ({ file, code, topLevelAwait, exports, places }: Unit): CompiledFile => ({
  file,
  code,
  topLevelAwait,
  exports,
  places,
});

function importFaults(
  importer: Unit,
  files: ReadonlyMap<string, Unit>,
  runtimeNames: ReadonlySet<string>,
): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const module of importer.imports) {
    const names = importer.importedNames.filter((name) => name.module === module);
    const target = module === RUNTIME ? null : resolve(module, files);
    if (target === undefined) {
      const where = names[0] ?? placeOf(importer.source, module);
      faults.push(fault(importer.file, where, module.length, `There is no module '${module}' here.`));
      continue;
    }
    for (const name of names) {
      if (target === null ? runtimeNames.has(name.name) : exportsName(target, name)) continue;
      faults.push(
        fault(
          importer.file,
          name,
          name.name.length,
          `The module '${module}' has no export named '${name.name}'.`,
        ),
      );
    }
  }
  return faults;
}

/** What a file without any `export` (it may be CommonJS) or with an `export *` exports shows only when it runs. */
function exportsName(target: Unit, { name }: ImportedName): boolean {
  if (Object.keys(target.exports).length === 0 || target.passedOn.length > 0) return true;
  return name === '*' || Object.hasOwn(target.exports, name);
}

function resolve(module: string, files: ReadonlyMap<string, Unit>): Unit | undefined {
  if (!module.startsWith('./')) return undefined;
  const name = module.slice(2);
  return files.get(name) ?? files.get(`${name}.ts`) ?? files.get(`${name}.js`);
}

function fault(file: string, { line, column }: Place, length: number, message: string): Diagnostic {
  return { file, line, column, endLine: line, endColumn: column + length, code: 'import-not-found', message };
}

function missingFile(file: string): Diagnostic {
  return { file, line: 1, column: 1, code: 'import-not-found', message: `The file '${file}' is missing.` };
}

/** Where a module is first named in quotes. */
function placeOf(source: string, module: string): Place {
  const found = [`'${module}'`, `"${module}"`].map((quoted) => source.indexOf(quoted));
  const at = Math.max(0, ...found);
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
