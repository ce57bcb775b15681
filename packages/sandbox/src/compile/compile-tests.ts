import { compile } from '@yieldpoint/compiler';
import type { ExerciseTestFile } from '../exercise.ts';
import type { CompiledTests } from './compiled.ts';

/** Compiles an exercise's test files. What is wrong with them is a fault of the exercise, and thrown. */
export function compileTests(exercise: string, tests: readonly ExerciseTestFile[]): CompiledTests[] {
  return tests.map(({ file, source, hidden }) => {
    const compiled = compile(source, { fileName: file, format: 'function' });
    if (!compiled.ok) {
      const [first] = compiled.diagnostics;
      throw new Error(`${exercise}: ${file}:${first?.line}: ${first?.message}`);
    }
    if (compiled.topLevelAwait) throw new Error(`${exercise}: ${file} awaits outside of a test`);
    return { file, hidden, code: compiled.code };
  });
}
