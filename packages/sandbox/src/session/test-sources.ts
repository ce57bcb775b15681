import { compile } from '@yieldpoint/compiler';
import type { GradableExercise } from '../exercise.ts';
import type { CodeCache } from './isolate.ts';

/** A test file ready to be run in any isolate. */
export interface TestSource {
  file: string;
  hidden: boolean;
  code: string;
}

export interface TestSources {
  files: TestSource[];
  cache: CodeCache;
}

/** Exercises whose compiled tests a worker keeps. */
const CAPACITY = 32;

/** Compiles each version of an exercise's tests once. */
export class TestSourceCache {
  readonly #known = new Map<string, TestSources>();

  get(exercise: GradableExercise): TestSources {
    const key = `${exercise.id}@${exercise.version}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const files = exercise.tests.map(({ file, source, hidden }) => {
      const compiled = compile(source, { fileName: file, format: 'function' });
      if (!compiled.ok) {
        const [first] = compiled.diagnostics;
        throw new Error(`${exercise.id}: ${file}:${first?.line}: ${first?.message}`);
      }
      if (compiled.topLevelAwait) throw new Error(`${exercise.id}: ${file} awaits outside of a test`);
      return { file, hidden, code: compiled.code };
    });
    const sources = { files, cache: new Map() };
    if (this.#known.size >= CAPACITY) this.#known.delete([...this.#known.keys()][0] ?? '');
    this.#known.set(key, sources);
    return sources;
  }
}
