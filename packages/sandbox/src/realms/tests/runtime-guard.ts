import { Access } from '../../membrane/realm.ts';
import type { Guard } from '../../membrane/realm.ts';
import { FIELDS, MEMBERS, WITHHELD } from './runtime-surface.ts';

type Keys = ReadonlySet<PropertyKey>;
const NONE: Keys = new Set();
const FUNCTION_KEYS: Keys = new Set(['name', 'length', 'prototype', Symbol.hasInstance]);

/**
 * What a submission may do with things of the tests' realm. The runtime's classes show their documented members and
 * never change; other things it may read, and write where a test handed it an object to write to. Functions, classes
 * and prototypes it can't change, and no stack leaves this realm.
 */
export class RuntimeGuard implements Guard {
  /** What the submission imports as `@yieldpoint/asyncio`. */
  readonly namespace: Readonly<Record<string, unknown>>;
  readonly #sealed = new Map<object, Keys>();
  readonly #fields = new Map<object, Keys>();
  /** Keys that the submission added to instances of its own subclasses. */
  readonly #added = new Map<object, Set<PropertyKey>>();

  constructor(runtime: Readonly<Record<string, unknown>>) {
    const visible = Object.entries(runtime).filter(([name]) => !WITHHELD.has(name));
    this.namespace = Object.assign(Object.create(null) as object, Object.fromEntries(visible));
    this.#sealed.set(this.namespace, new Set(visible.map(([name]) => name)));
    for (const [name, value] of visible) {
      if (typeof value === 'function') this.#sealFunction(name, value as { prototype?: unknown });
    }
  }

  access(thing: object): Access {
    if (this.#sealed.has(thing)) return Access.sealed;
    const prototype = Object.getPrototypeOf(thing) as object | null;
    if (prototype === null || !this.#sealed.has(prototype)) return Access.open;
    return this.#fields.has(prototype) ? Access.open : Access.bare;
  }

  mayRead(thing: object, key: PropertyKey): boolean {
    if (key === '__proto__' || key === 'stack') return false;
    const allowed = this.#sealed.get(thing);
    if (allowed !== undefined) return allowed.has(key);
    const prototype = Object.getPrototypeOf(thing) as object | null;
    const members = prototype === null ? undefined : this.#sealed.get(prototype);
    if (prototype === null || members === undefined) return true;
    return members.has(key) || (this.#fields.get(prototype)?.has(key) ?? false);
  }

  mayWrite(thing: object, key: PropertyKey): boolean {
    if (key === '__proto__' || typeof thing === 'function' || Object.hasOwn(thing, 'constructor'))
      return false;
    if (!this.#inheritsSealed(thing)) return true;
    const added = this.#added.get(thing);
    if (added?.has(key) === true) return true;
    if (key in thing) return false;
    if (added === undefined) this.#added.set(thing, new Set([key]));
    else added.add(key);
    return true;
  }

  #sealFunction(name: string, value: { prototype?: unknown }): void {
    this.#sealed.set(value, FUNCTION_KEYS);
    if (typeof value.prototype !== 'object' || value.prototype === null) return;
    // A class that the table does not know shows its name and its documented supertype's members, no more.
    const members = MEMBERS[name];
    if (members === undefined && !(value.prototype instanceof Error)) this.#sealed.set(value.prototype, NONE);
    if (members === undefined) return;
    this.#sealed.set(value.prototype, new Set([...members, 'constructor']));
    const fields = FIELDS[name];
    if (fields !== undefined) this.#fields.set(value.prototype, new Set(fields));
  }

  #inheritsSealed(thing: object): boolean {
    let prototype = Object.getPrototypeOf(thing) as object | null;
    for (; prototype !== null; prototype = Object.getPrototypeOf(prototype) as object | null) {
      if (this.#sealed.has(prototype)) return true;
    }
    return false;
  }
}
