import { compile } from '@yieldpoint/compiler';
import type { ExerciseTestFile } from '../exercise.ts';
import type { CompiledTests } from './compiled.ts';

/**
 * Compiles an exercise's test files, and its support modules once more for their side. What is wrong with them is a
 * fault of the exercise, and thrown.
 */
export function compileTests(
  exercise: string,
  tests: readonly ExerciseTestFile[],
  support: Readonly<Record<string, string>> = {},
): CompiledTests[] {
  const modules = Object.entries(support).map(([file, source]) => ({
    file,
    source,
    hidden: true,
    isSupport: true,
  }));
  return [...modules, ...tests.map((test) => ({ ...test, isSupport: false }))].map((each) => {
    const { file, source, hidden, isSupport } = each;
    const compiled = compile(source, { fileName: file, format: 'function' });
    if (!compiled.ok) {
      const [first] = compiled.diagnostics;
      throw new Error(`${exercise}: ${file}:${first?.line}: ${first?.message}`);
    }
    if (compiled.topLevelAwait) throw new Error(`${exercise}: ${file} awaits outside of a test`);
    return { file, hidden, isSupport, code: compiled.code };
  });
}
