import * as asyncio from '@yieldpoint/asyncio';
import * as schedules from '@yieldpoint/asyncio/explore';
import { lowering } from '@yieldpoint/asyncio/lowering';
import { helpers } from '@yieldpoint/compiler/helpers';
import * as testing from '@yieldpoint/testing';
import { ExerciseModule } from './exercise-module.ts';

/** A compiled file: the body of `(exports, require, module, babelHelpers)`. */
export type ModuleBody = (
  exports: object,
  require: (specifier: string) => unknown,
  module: { exports: object },
  babelHelpers: object,
) => unknown;

const babelHelpers = { ...helpers, ...lowering };

/** The exercise's test files and what they may import. */
export class TestFiles {
  exercise = new ExerciseModule();
  readonly #bodies = new Map<string, ModuleBody>();
  /** Support modules that were asked for, each run once. */
  readonly #loaded = new Map<string, { exports: object }>();

  define(file: string, body: ModuleBody): void {
    this.#bodies.set(file, body);
  }

  forget(): void {
    this.exercise = new ExerciseModule();
    this.#bodies.clear();
    this.#loaded.clear();
  }

  /** Runs a file, whose `test(…)` calls register with whoever collects them. */
  run(file: string): void {
    this.#load(file, { exports: {} });
  }

  #load(file: string, module: { exports: object }): void {
    this.#bodies.get(file)?.(module.exports, (specifier) => this.#require(specifier), module, babelHelpers);
  }

  #support(specifier: string): object | undefined {
    const name = specifier.startsWith('./') ? specifier.slice(2) : '';
    const file = [name, `${name}.ts`].find((each) => this.#bodies.has(each));
    if (file === undefined) return undefined;
    const known = this.#loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    // Known before it has run: modules may import each other.
    this.#loaded.set(file, module);
    this.#load(file, module);
    return module.exports;
  }

  #require(specifier: string): unknown {
    switch (specifier) {
      case '@yieldpoint/testing':
        return testing;
      case '@yieldpoint/asyncio':
        return asyncio;
      case '@yieldpoint/asyncio/explore':
        return schedules;
      case './exercise':
      case './exercise.ts':
      case './exercise.js':
        return this.exercise.namespace;
      default:
        return this.#support(specifier) ?? refuse(specifier);
    }
  }
}

function refuse(specifier: string): never {
  throw new Error(
    `Tests import './exercise', modules of support/, '@yieldpoint/asyncio', '@yieldpoint/asyncio/explore' and '@yieldpoint/testing', not '${specifier}'`,
  );
}
