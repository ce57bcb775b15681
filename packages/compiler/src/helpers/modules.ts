type Namespace = Record<string, unknown>;
const { defineProperty, keys, prototype } = Object;
const has = Function.prototype.call.bind(prototype.hasOwnProperty) as (
  object: object,
  name: string,
) => boolean;

/** Gives a module its exports: live, enumerable, there before its body runs. */
export function defineExports(exports: Namespace, getters: Record<string, () => unknown>): void {
  for (const name of keys(getters)) {
    const get = getters[name];
    if (get) defineProperty(exports, name, { enumerable: true, get });
  }
}

/** `export * from`: passes on what the module does not export itself, except the default. */
export function exportAll(exports: Namespace, from: Namespace): void {
  for (const name of keys(from)) {
    if (name !== 'default' && !has(exports, name)) {
      defineProperty(exports, name, { enumerable: true, get: () => from[name] });
    }
  }
}

/** `import x from`: a module without a default export is its own default, as in Node. */
export function importDefault(from: Namespace): unknown {
  return typeof from === 'object' && from !== null && 'default' in from ? from['default'] : from;
}
