import {
  defineProperty,
  deleteProperty,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has,
  hasOwn,
  list,
  mapHas,
  mapSet,
  ownKeys,
  put,
} from './primordials.ts';
import { Access } from './realm.ts';
import type { Awaiting } from './realm.ts';
import type { Requests } from './requests.ts';
import type { Standing } from './stand-ins.ts';

/** What the traps must know about a proxy's target and about this realm. */
export interface Lookup {
  of(target: object): Standing;
  readonly awaiting: Awaiting | null;
  /** True for an object of this realm that is none of the language's own. */
  isLocal(object: object): boolean;
}

/**
 * The behaviour of all stand-ins. What the other side does not have, or does not let be changed, is kept on the
 * stand-in's own target: an expando there is seen on this side only.
 */
export function traps(requests: Requests, lookup: Lookup): ProxyHandler<object> {
  const { awaiting } = lookup;

  /** Fixed members are read once. Those of prototypes are kept there, for all their instances. */
  const sealedGet = (standing: Standing, target: object, key: PropertyKey, receiver: unknown): unknown => {
    if (standing.access === Access.sealed && !mapHas(standing.missing, key)) {
      const found = requests.get(standing.id, key, receiver, true);
      if (found !== null) {
        if (found.constant) put(target, key, found.value);
        return found.value;
      }
      mapSet(standing.missing, key, true);
    }
    return inherited(target, key, receiver);
  };

  const write = (standing: Standing, target: object, key: PropertyKey, value: unknown): boolean => {
    const remote = standing.access === Access.open && !hasOwn(target, key);
    if (!remote || !requests.set(standing.id, key, value)) put(target, key, value);
    return true;
  };

  return {
    // A handler is asked for its traps by name: nothing may be inherited.
    __proto__: null,

    get(target, key, receiver): unknown {
      const standing = lookup.of(target);
      if (key === awaiting?.key) {
        return standing.awaits ? () => awaiting.iterate(standing.proxy) : undefined;
      }
      if (hasOwn(target, key)) return get(target, key, receiver);
      if (standing.access !== Access.open) return sealedGet(standing, target, key, receiver);
      // Below a class of this realm only the thing's own members are over there.
      const prototype = getPrototypeOf(target);
      const own = prototype !== null && lookup.isLocal(prototype);
      const found = requests.get(standing.id, key, receiver, own);
      return found === null ? inherited(target, key, receiver) : found.value;
    },

    set(target, key, value, receiver): boolean {
      const standing = lookup.of(target);
      if (receiver === standing.proxy) return write(standing, target, key, value);
      // Reached through the prototypes of another object: the value becomes that object's own.
      put(receiver as object, key, value);
      return true;
    },

    has(target, key): boolean {
      const standing = lookup.of(target);
      if (key === awaiting?.key) return standing.awaits;
      if (has(target, key)) return true;
      return standing.access !== Access.bare && requests.has(standing.id, key);
    },

    deleteProperty(target, key): boolean {
      if (hasOwn(target, key)) return deleteProperty(target, key);
      const standing = lookup.of(target);
      return standing.access === Access.open && requests.delete(standing.id, key);
    },

    ownKeys(target): (string | symbol)[] {
      const keys = list<string | symbol>();
      const local = ownKeys(target);
      for (let index = 0; index < local.length; index++) keys[index] = local[index] as string | symbol;
      const standing = lookup.of(target);
      if (standing.access === Access.bare) return keys;
      const remote = requests.keys(standing.id);
      for (let index = 0; index < remote.length; index++) {
        const key = remote[index];
        if ((typeof key === 'string' || typeof key === 'symbol') && !hasOwn(target, key))
          keys[keys.length] = key;
      }
      return keys;
    },

    getOwnPropertyDescriptor(target, key): PropertyDescriptor | undefined {
      const local = getOwnPropertyDescriptor(target, key);
      if (local !== undefined || key === awaiting?.key) return local;
      const standing = lookup.of(target);
      const own = standing.access === Access.bare ? null : requests.own(standing.id, key);
      if (own === null) return undefined;
      return { value: own[1], enumerable: own[0] === true, writable: true, configurable: true };
    },

    defineProperty(target, key, descriptor): boolean {
      const plain = hasOwn(descriptor, 'value') && descriptor.configurable === true;
      return plain
        ? write(lookup.of(target), target, key, descriptor.value)
        : defineProperty(target, key, descriptor);
    },

    preventExtensions: () => false,

    apply(target, self, args): unknown {
      return requests.call(lookup.of(target).id, self, args as unknown[]);
    },

    construct(target, args, newTarget): object {
      return requests.construct(lookup.of(target).id, newTarget, args as unknown[]) as object;
    },
  } as ProxyHandler<object>;
}

function inherited(target: object, key: PropertyKey, receiver: unknown): unknown {
  const prototype = getPrototypeOf(target);
  return prototype === null ? undefined : get(prototype, key, receiver);
}
