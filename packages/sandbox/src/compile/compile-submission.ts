import { compile } from '@yieldpoint/compiler';
import type { Diagnostic } from '@yieldpoint/protocol';
import type { CompileJob } from '../job.ts';
import type { CompiledFile, CompiledSubmission } from './compiled.ts';
import { importFaults } from './import-faults.ts';
import type { Unit } from './import-faults.ts';

/** Compiles the student's files and the exercise's support files, and checks what they import. */
export function compileSubmission(
  job: Pick<CompileJob, 'sources' | 'entry'> & Partial<CompileJob>,
  runtimeNames: ReadonlySet<string>,
): CompiledSubmission {
  const { sources, entry: entryName, literal = false, withheld = [] } = job;
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
  for (const unit of units.values())
    diagnostics.push(...importFaults(unit, units, { all: runtimeNames, withheld }));
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

function missingFile(file: string): Diagnostic {
  const message = `The file '${file}' is missing.`;
  return { file, line: 1, column: 1, code: 'import-not-found', message, data: { file } };
}
