/**
 * The language's own operations, captured before any student's code runs. The membrane uses nothing else: no
 * iteration protocol, no method looked up on a prototype, no `instanceof`. So whatever is patched later changes
 * nothing about what crosses.
 */
export const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has,
  ownKeys,
  set,
  setPrototypeOf,
} = Reflect;

export type Callable = (...args: unknown[]) => unknown;

type Method<T, A extends unknown[], R> = (this: T, ...args: A) => R;

const { bind, call } = Function.prototype;

/** `uncurry(Map.prototype.get)(map, key)` is `map.get(key)` as it was when captured. */
export function uncurry<T, A extends unknown[], R>(method: Method<T, A, R>): (self: T, ...args: A) => R {
  return apply(bind, call, [method]) as (self: T, ...args: A) => R;
}

/** The getter of an accessor property, as a function of the object. */
export function uncurryGetter<T extends object, R>(prototype: T, key: PropertyKey): (self: T) => R {
  return uncurry(getOwnPropertyDescriptor(prototype, key)?.get as Method<T, [], R>);
}

export const { isArray } = Array;
export const { is: sameValue, keys: enumerableKeys, prototype: objectPrototype } = Object;
export const { prototype: functionPrototype } = Function;
export const { isView } = ArrayBuffer;
export const { for: registeredSymbol, keyFor } = Symbol;
export const { fromCharCode } = String;
export const { isInteger, parseInt } = Number;
export const { parse, stringify } = JSON;
/** True for what an error constructor made, whatever its prototype says now. */
export const { isError } = Error as unknown as { isError(value: unknown): value is Error };

export const hasOwn = uncurry<object, [PropertyKey], boolean>(Object.prototype.hasOwnProperty);
export const dateTime = uncurry(Date.prototype.getTime);
export const charCode = uncurry(String.prototype.charCodeAt);
export const slice = uncurry(String.prototype.slice);
export const bigintText = uncurry(BigInt.prototype.toString);
export const describeSymbol = uncurryGetter<symbol & object, string | undefined>(
  Symbol.prototype as symbol & object,
  'description',
);
export const promiseThen = uncurry(Promise.prototype.then) as (
  self: Promise<unknown>,
  fulfilled: ((value: unknown) => void) | undefined,
  rejected: ((error: unknown) => void) | undefined,
) => unknown;

/** A pending promise and what settles it. */
export const newPromise: () => PromiseWithResolvers<unknown> = Promise.withResolvers.bind(Promise);

export const NativeMap = Map;
export const NativeSet = Set;
export const NativeDate = Date;
export const NativeRegExp = RegExp;
export const NativeError = Error;
export const NativePromise = Promise;
export const NativeProxy = Proxy;
export const NativeSymbol = Symbol;
export const NativeBigInt = BigInt;

export const mapGet = uncurry(Map.prototype.get) as <K, V>(map: Map<K, V>, key: K) => V | undefined;
export const mapSet = uncurry(Map.prototype.set) as <K, V>(map: Map<K, V>, key: K, value: V) => Map<K, V>;
export const mapHas = uncurry(Map.prototype.has) as <K, V>(map: Map<K, V>, key: K) => boolean;
export const mapDelete = uncurry(Map.prototype.delete) as <K, V>(map: Map<K, V>, key: K) => boolean;
export const mapSize = uncurryGetter<Map<unknown, unknown>, number>(Map.prototype, 'size');
export const mapForEach = uncurry(Map.prototype.forEach) as <K, V>(
  map: Map<K, V>,
  visit: (value: V, key: K) => void,
) => void;
export const setAdd = uncurry(Set.prototype.add) as <T>(self: Set<T>, value: T) => Set<T>;
export const setSize = uncurryGetter<Set<unknown>, number>(Set.prototype, 'size');
export const setForEach = uncurry(Set.prototype.forEach) as <T>(
  self: Set<T>,
  visit: (value: T) => void,
) => void;
export const regExpSource = uncurryGetter<RegExp, string>(RegExp.prototype, 'source');
export const regExpFlags = uncurryGetter<RegExp, string>(RegExp.prototype, 'flags');

const stackAccessor = getOwnPropertyDescriptor(new Error(), 'stack')?.get;
/** The stack as it was captured, also where `stack` has been redefined; undefined where the engine has no such accessor. */
export const errorStack: ((error: Error) => unknown) | undefined =
  stackAccessor === undefined ? undefined : uncurry(stackAccessor as Method<Error, [], unknown>);

/** How far up a chain of prototypes is looked: no honest one is longer. */
const MAX_CHAIN = 20;

/** `instanceof` without asking anybody: a Proxy's trap aside, which its owner may answer as it likes. */
export function inherits(object: object, prototype: object): boolean {
  let next = getPrototypeOf(object);
  for (let steps = 0; next !== null && steps < MAX_CHAIN; steps++) {
    if (next === prototype) return true;
    next = getPrototypeOf(next);
  }
  return false;
}

/** An array without a prototype: an assignment to an index meets no setter that someone put on `Array.prototype`. */
export function list<T>(): T[] {
  const array: T[] = [];
  setPrototypeOf(array, null);
  return array;
}

/** Makes an own property, whatever setters the prototypes have. */
export function put(object: object, key: PropertyKey, value: unknown, enumerable = true): void {
  defineProperty(object, key, {
    // Without a prototype no patched `Object.prototype.get` is mistaken for a part of the descriptor.
    __proto__: null,
    value,
    enumerable,
    writable: true,
    configurable: true,
  } as PropertyDescriptor);
}
