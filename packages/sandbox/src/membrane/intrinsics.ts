import {
  NativeMap,
  functionPrototype,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  mapGet,
  mapHas,
  mapSet,
  objectPrototype,
} from './primordials.ts';

/** What both realms have under the same name: each side sees its own, never the other's. */
export class Intrinsics {
  readonly #byName: Map<string, object> = new NativeMap();
  readonly #names: Map<object, string> = new NativeMap();

  constructor() {
    const names = Object.getOwnPropertyNames(globalThis);
    for (const name of names) {
      // Read without running getters: hosts define some globals lazily.
      const value: unknown = getOwnPropertyDescriptor(globalThis, name)?.value;
      if (typeof value === 'function') this.addClass(name, value);
    }
    this.add('globalThis', globalThis);
    for (const name of ['JSON', 'Math', 'Reflect', 'Intl']) {
      const value: unknown = getOwnPropertyDescriptor(globalThis, name)?.value;
      if (typeof value === 'object' && value !== null) this.add(name, value);
    }
    this.#addHidden();
  }

  /** Declares a class that both sides have, such as an error class of the runtime. */
  addClass(name: string, value: object): void {
    this.add(name, value);
    const prototype: unknown = getOwnPropertyDescriptor(value, 'prototype')?.value;
    // `Function.prototype` is a function.
    if ((typeof prototype === 'object' || typeof prototype === 'function') && prototype !== null) {
      this.add(`${name}.prototype`, prototype);
    }
  }

  add(name: string, value: object): void {
    if (mapHas(this.#names, value)) return;
    mapSet(this.#names, value, name);
    mapSet(this.#byName, name, value);
  }

  nameOf(value: object): string | undefined {
    return mapGet(this.#names, value);
  }

  named(name: string): object | undefined {
    return mapGet(this.#byName, name);
  }

  /** The intrinsics that no global names. Through their `constructor` one would reach a realm's `Function`. */
  #addHidden(): void {
    const samples: [string, object][] = [
      ['GeneratorFunction', function* () {}],
      ['AsyncFunction', async function () {}],
      ['AsyncGeneratorFunction', async function* () {}],
    ];
    for (const [name, sample] of samples) {
      const functions = getPrototypeOf(sample);
      if (functions === null) continue;
      this.add(`${name}.prototype`, functions);
      this.addClass(name, (functions as { constructor: object }).constructor);
      const instances = (functions as { prototype?: object }).prototype;
      if (instances === undefined) continue;
      this.add(`${name}.prototype.prototype`, instances);
      const iterator = getPrototypeOf(instances);
      if (iterator !== null) this.add(`${name}.iterator`, iterator);
    }
    const typedArray = getPrototypeOf(Uint8Array);
    if (typedArray !== null) this.addClass('TypedArray', typedArray);
    this.add('ArrayIterator', getPrototypeOf([][Symbol.iterator]()) as object);
  }
}

/** True for what every object or function inherits: a lookup that ends there was a miss, and continues at home. */
export function isInherited(key: PropertyKey, value: unknown): boolean {
  return (
    (hasOwn(objectPrototype, key) && read(objectPrototype, key) === value) ||
    (hasOwn(functionPrototype, key) && read(functionPrototype, key) === value)
  );
}

function read(object: object, key: PropertyKey): unknown {
  const descriptor = getOwnPropertyDescriptor(object, key);
  return descriptor !== undefined && hasOwn(descriptor, 'value') ? descriptor.value : undefined;
}
