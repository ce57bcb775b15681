import { compileSubmission } from '../compile/compile-submission.ts';
import { compileTests } from '../compile/compile-tests.ts';
import type { CompiledFile, CompiledTests } from '../compile/compiled.ts';
import { runtimeNames } from '../compile/runtime-names.ts';
import { REHEARSAL, WARM_UP } from './programs.ts';
import type { Program } from './programs.ts';

export interface CompiledProgram {
  files: CompiledFile[];
  tests: CompiledTests[];
}

/** Programs of our own for a worker, which has no compiler. */
export interface CompiledPrograms {
  rehearsal: CompiledProgram;
  warmUp: CompiledProgram;
}

export function compilePrograms(): CompiledPrograms {
  return { rehearsal: compiled('rehearsal', REHEARSAL), warmUp: compiled('warm-up', WARM_UP) };
}

function compiled(name: string, { submission, tests }: Program): CompiledProgram {
  const entry = 'exercise.ts';
  const result = compileSubmission({ sources: { [entry]: submission }, entry }, runtimeNames);
  if (!result.ok) throw new Error(`${name} does not compile: ${JSON.stringify(result.diagnostics)}`);
  const file = { file: `${name}.test.ts`, source: tests, hidden: true };
  return { files: result.files, tests: compileTests(name, [file]) };
}
