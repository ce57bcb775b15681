import { Access } from '../../membrane/realm.ts';
import type { Guard } from '../../membrane/realm.ts';
import { FIELDS, MEMBERS, NEVER_SHOWN } from './runtime-surface.ts';
import { withheld } from './withheld.ts';

type Keys = ReadonlySet<PropertyKey>;
const FUNCTION_KEYS: Keys = new Set(['name', 'length', 'prototype', Symbol.hasInstance]);

/**
 * What a submission may do with things of the tests' realm. The runtime's classes show their documented members and
 * never change; other things it may read, and write where a test handed it an object to write to. Functions, classes
 * and prototypes it can't change, and no stack leaves this realm.
 */
export class RuntimeGuard implements Guard {
  #namespace: Readonly<Record<string, unknown>>;
  readonly #sealed = new Map<object, Keys>();
  readonly #fields = new Map<object, Keys>();
  /** The runtime's methods and their names. */
  readonly #methods = new Map<unknown, PropertyKey>();
  /** Keys that the submission added to instances of its own subclasses. */
  readonly #added = new Map<object, Set<PropertyKey>>();
  /** Prototypes of classes that the exercise withholds: nothing that inherits from them names its class. */
  readonly #withheld = new Set<object>();

  constructor(runtime: Readonly<Record<string, unknown>>) {
    const visible = Object.entries(runtime).filter(([name]) => !NEVER_SHOWN.has(name));
    this.#namespace = this.#sealedNamespace(Object.fromEntries(visible));
    for (const [name, value] of visible) {
      if (typeof value === 'function') this.#sealFunction(name, value);
    }
  }

  /** What the submission imports as `@yieldpoint/asyncio`. */
  get namespace(): Readonly<Record<string, unknown>> {
    return this.#namespace;
  }

  /** From now on the namespace is another one, in which these names only say that they are not to be had. */
  withhold(names: readonly string[]): void {
    const left = { ...this.#namespace };
    for (const name of names) {
      const prototype: unknown = (left[name] as { prototype?: unknown } | undefined)?.prototype;
      if (typeof prototype === 'object' && prototype !== null) this.#withheld.add(prototype);
      const stub = withheld(name);
      this.#sealed.set(stub, FUNCTION_KEYS);
      left[name] = stub;
    }
    this.#namespace = this.#sealedNamespace(left);
  }

  access(thing: object): Access {
    if (this.#sealed.has(thing)) return Access.sealed;
    const prototype = Object.getPrototypeOf(thing) as object | null;
    if (prototype === null || !this.#sealed.has(prototype)) return Access.open;
    return this.#fields.has(prototype) ? Access.open : Access.bare;
  }

  mayRead(thing: object, key: PropertyKey): boolean {
    if (key === '__proto__' || key === 'stack') return false;
    if (key === 'constructor' && this.#isWithheld(thing)) return false;
    const visible = this.#sealed.get(thing);
    if (visible !== undefined) return visible.has(key);
    let holder = Object.getPrototypeOf(thing) as object | null;
    if (Object.hasOwn(thing, key)) {
      return holder === null || !this.#sealed.has(holder) || this.#fields.get(holder)?.has(key) === true;
    }
    for (; holder !== null; holder = Object.getPrototypeOf(holder) as object | null) {
      const members = this.#sealed.get(holder);
      if (members?.has(key) === true) return true;
      if (Object.hasOwn(holder, key)) return members === undefined;
    }
    return true;
  }

  mayWrite(thing: object, key: PropertyKey): boolean {
    if (key === '__proto__' || typeof thing === 'function' || Object.hasOwn(thing, 'constructor'))
      return false;
    const prototype = Object.getPrototypeOf(thing) as object | null;
    if (this.#sealed.has(thing) || (prototype !== null && this.#sealed.has(prototype))) return false;
    if (!this.#inheritsSealed(thing)) return true;
    const added = this.#added.get(thing);
    if (added?.has(key) === true) return true;
    if (key in thing) return false;
    if (added === undefined) this.#added.set(thing, new Set([key]));
    else added.add(key);
    return true;
  }

  /**
   * The other side keeps a method once it has read it from the class. A test may have put another in its place on one
   * object, to watch what is done with it: then that one is called.
   */
  called(method: object, self: unknown): object {
    const key = this.#methods.get(method);
    if (key === undefined || typeof self !== 'object' || self === null || !Object.hasOwn(self, key))
      return method;
    const own = (self as Record<PropertyKey, unknown>)[key];
    return typeof own === 'function' ? own : method;
  }

  #sealedNamespace(members: Record<string, unknown>): Readonly<Record<string, unknown>> {
    const namespace = Object.assign(Object.create(null) as Record<string, unknown>, members);
    this.#sealed.set(namespace, new Set(Object.keys(members)));
    return namespace;
  }

  #isWithheld(thing: object | null): boolean {
    if (this.#withheld.size === 0 || thing === null) return false;
    return this.#withheld.has(thing) || this.#isWithheld(Object.getPrototypeOf(thing) as object | null);
  }

  #sealFunction(name: string, value: { prototype?: unknown }): void {
    this.#sealed.set(value, FUNCTION_KEYS);
    if (typeof value.prototype !== 'object' || value.prototype === null) return;
    // A class that the table leaves out has nothing by which one could steer a loop: it shows all its methods.
    const isError = value.prototype instanceof Error;
    const members = MEMBERS[name] ?? (isError ? null : publicKeys(value.prototype));
    if (members === null) return;
    this.#sealed.set(value.prototype, new Set([...members, 'constructor']));
    if (MEMBERS[name] !== undefined) this.#sealBases(value.prototype, members);
    for (const key of members) {
      const method: unknown = Object.getOwnPropertyDescriptor(value.prototype, key)?.value;
      if (typeof method === 'function') this.#methods.set(method, key);
    }
    const fields = FIELDS[name];
    if (fields !== undefined) this.#fields.set(value.prototype, new Set(fields));
  }

  /** A class that is not exported may stand above one that is: it shows no more than the one below. */
  #sealBases(prototype: object, members: readonly PropertyKey[]): void {
    const above = (object: object): object | null => Object.getPrototypeOf(object) as object | null;
    for (let base = above(prototype); base !== null && !isBuiltIn(base); base = above(base)) {
      if (!this.#sealed.has(base)) this.#sealed.set(base, new Set([...members, 'constructor']));
    }
  }

  #inheritsSealed(thing: object): boolean {
    let prototype = Object.getPrototypeOf(thing) as object | null;
    for (; prototype !== null; prototype = Object.getPrototypeOf(prototype) as object | null) {
      if (this.#sealed.has(prototype)) return true;
    }
    return false;
  }
}

function publicKeys(prototype: object): PropertyKey[] {
  return Reflect.ownKeys(prototype).filter((key) => typeof key === 'symbol' || !key.startsWith('_'));
}

const isBuiltIn = (prototype: object): boolean => /\[native code\]/.test(String(prototype.constructor));
