import type { GradedExercise } from '../job.ts';
import type { CodeCache } from './context.ts';

/** Exercises whose tests' code a worker remembers. */
const CAPACITY = 32;

/** What the engine made of each exercise version's tests, so that a fresh isolate need not make it again. */
export class TestCodeCaches {
  readonly #known = new Map<string, CodeCache>();

  of({ id, version }: GradedExercise): CodeCache {
    const key = `${id}@${version}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const cache: CodeCache = new Map();
    if (this.#known.size >= CAPACITY) this.#known.delete([...this.#known.keys()][0] ?? '');
    this.#known.set(key, cache);
    return cache;
  }
}
