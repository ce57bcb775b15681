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

  define(file: string, body: ModuleBody): void {
    this.#bodies.set(file, body);
  }

  forget(): void {
    this.exercise = new ExerciseModule();
    this.#bodies.clear();
  }

  /** Runs a file, whose `test(…)` calls register with whoever collects them. */
  run(file: string): void {
    const module = { exports: {} };
    this.#bodies.get(file)?.(module.exports, (specifier) => this.#require(specifier), module, babelHelpers);
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
        throw new Error(
          `Tests import './exercise', '@yieldpoint/asyncio', '@yieldpoint/asyncio/explore' and '@yieldpoint/testing', not '${specifier}'`,
        );
    }
  }
}
