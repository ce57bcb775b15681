/** Thrown when a test uses an export that the submission does not have. */
export class MissingExportError extends Error {
  readonly export: string;

  constructor(name: string) {
    super(`The submission has no export named '${name}'.`);
    this.name = 'MissingExportError';
    this.export = name;
  }
}

/**
 * What tests get from `require('./exercise')`: the submission's exports, each read once. While tests register, a
 * missing export is undefined; while one runs, using it ends the test.
 */
export class ExerciseModule {
  readonly namespace: object;
  /** The export that the running test used last: where to point when nothing else is known. */
  lastUsed: string | null = null;
  strict = false;
  #exports: ReadonlyMap<string, unknown> | null = null;

  constructor() {
    this.namespace = new Proxy(Object.create(null) as object, {
      get: (_, key) => this.#read(key),
      // `default` is asked for by `import x from`, which must not take the module for its own default.
      has: (_, key) => key === 'default' || (typeof key === 'string' && (this.#exports?.has(key) ?? false)),
      ownKeys: () => [...(this.#exports?.keys() ?? [])],
      getOwnPropertyDescriptor: (_, key) =>
        typeof key === 'string' && this.#exports?.has(key) === true
          ? { value: this.#read(key), enumerable: true, configurable: true }
          : undefined,
      set: () => false,
      defineProperty: () => false,
    });
  }

  /** `pairs`: names and values in turn. */
  provide(pairs: readonly unknown[]): void {
    const exports = new Map<string, unknown>();
    for (let index = 0; index < pairs.length; index += 2) exports.set(String(pairs[index]), pairs[index + 1]);
    this.#exports = exports;
  }

  #read(key: PropertyKey): unknown {
    if (typeof key !== 'string' || key === 'then') return undefined;
    if (key === '__esModule') return true;
    if (this.#exports?.has(key) === true) {
      this.lastUsed = key;
      return this.#exports.get(key);
    }
    if (this.strict) throw new MissingExportError(key);
    return undefined;
  }
}
