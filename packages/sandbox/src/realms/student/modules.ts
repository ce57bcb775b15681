import { helpers } from '@yieldpoint/compiler/helpers';
import { lowering } from '@yieldpoint/asyncio/lowering';
import {
  NativeMap,
  get,
  getOwnPropertyDescriptor,
  list,
  mapGet,
  mapSet,
  ownKeys,
  slice,
} from '../../membrane/primordials.ts';

/** A compiled file: the body of `(exports, require, module, babelHelpers)`. */
export type ModuleBody = (...args: unknown[]) => unknown;

interface Module {
  exports: unknown;
}

const babelHelpers = { ...helpers, ...lowering };
const GENERATOR_FUNCTION = Object.getPrototypeOf(function* () {}) as object;
const { getPrototypeOf } = Object;

/** The submission's files as modules that may import each other, and the runtime besides. */
export class Modules {
  #bodies = new NativeMap<string, ModuleBody>();
  #loaded = new NativeMap<string, Module>();
  readonly #asyncio: () => object;
  #runtime: object | null = null;

  constructor(asyncio: () => object) {
    this.#asyncio = asyncio;
  }

  define(file: string, body: ModuleBody): void {
    mapSet(this.#bodies, file, body);
  }

  forget(): void {
    this.#bodies = new NativeMap();
    this.#loaded = new NativeMap();
    // The next submission may have to do with less of it.
    this.#runtime = null;
  }

  /** Runs a file. A file that awaits at its top level gives a coroutine, which runs it when it is awaited. */
  load(file: string): unknown {
    const body = mapGet(this.#bodies, file);
    if (body === undefined) throw new Error(`Cannot find module '${file}'`);
    const module: Module = { exports: {} };
    mapSet(this.#loaded, file, module);
    const args = [
      module.exports,
      (specifier: string) => this.#require(specifier),
      module,
      babelHelpers,
    ] as const;
    if (getPrototypeOf(body) !== GENERATOR_FUNCTION) return void body(...args);
    return lowering.asyncToGenerator(body as never)(...(args as unknown as never[]));
  }

  /** Names and values of what a file exports, each read once. */
  exportsOf(file: string): unknown[] {
    const exported = mapGet(this.#loaded, file)?.exports;
    const pairs = list<unknown>();
    if ((typeof exported !== 'object' && typeof exported !== 'function') || exported === null) return pairs;
    const keys = ownKeys(exported);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as PropertyKey;
      if (typeof key !== 'string' || getOwnPropertyDescriptor(exported, key)?.enumerable !== true) continue;
      pairs[pairs.length] = key;
      pairs[pairs.length] = get(exported, key);
    }
    return pairs;
  }

  #require(specifier: string): unknown {
    if (specifier === '@yieldpoint/asyncio') return (this.#runtime ??= this.#asyncio());
    const file = this.#resolve(specifier);
    const loaded = mapGet(this.#loaded, file);
    if (loaded !== undefined) return loaded.exports;
    if (mapGet(this.#bodies, file) === undefined) throw new Error(`Cannot find module '${specifier}'`);
    if (this.load(file) !== undefined) {
      throw new SyntaxError(`Only the first file may await at its top level, not '${file}'`);
    }
    return mapGet(this.#loaded, file)?.exports;
  }

  #resolve(specifier: string): string {
    const name = slice(specifier, 0, 2) === './' ? slice(specifier, 2) : specifier;
    if (mapGet(this.#bodies, name) !== undefined) return name;
    if (mapGet(this.#bodies, `${name}.ts`) !== undefined) return `${name}.ts`;
    if (mapGet(this.#bodies, `${name}.js`) !== undefined) return `${name}.js`;
    throw new Error(`There is no module '${specifier}' here.`);
  }
}
