import { compile } from '@yieldpoint/compiler';
import type { Compiled, ImportedName, Place } from '@yieldpoint/compiler';
import type { Diagnostic } from '@yieldpoint/protocol';
import type { Job } from '../job.ts';

export interface CompiledFile extends Compiled {
  file: string;
  source: string;
}

export type CompiledSubmission =
  | { ok: true; files: ReadonlyMap<string, CompiledFile>; entry: CompiledFile }
  | { ok: false; diagnostics: Diagnostic[] };

const RUNTIME = '@yieldpoint/asyncio';

/** Compiles the student's files and the exercise's support files, and checks what they import. */
export function compileSubmission(job: Job, runtimeNames: ReadonlySet<string>): CompiledSubmission {
  const { exercise, submission } = job;
  // The exercise's own files win: a submission can't replace them.
  const sources = { ...submission.files, ...exercise.support };
  const files = new Map<string, CompiledFile>();
  const diagnostics: Diagnostic[] = [];
  for (const [file, source] of Object.entries(sources)) {
    const compiled = compile(source, { fileName: file, format: 'function' });
    if (compiled.ok) files.set(file, { ...compiled, file, source });
    else diagnostics.push(...compiled.diagnostics);
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  for (const compiled of files.values()) diagnostics.push(...importFaults(compiled, files, runtimeNames));
  const entryName = exercise.files[0] ?? 'exercise.ts';
  const entry = files.get(entryName);
  if (entry === undefined) diagnostics.push(missingFile(entryName));
  if (entry === undefined || diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, files, entry };
}

function importFaults(
  importer: CompiledFile,
  files: ReadonlyMap<string, CompiledFile>,
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
function exportsName(target: CompiledFile, { name }: ImportedName): boolean {
  if (Object.keys(target.exports).length === 0 || target.passedOn.length > 0) return true;
  return name === '*' || Object.hasOwn(target.exports, name);
}

function resolve(module: string, files: ReadonlyMap<string, CompiledFile>): CompiledFile | undefined {
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
