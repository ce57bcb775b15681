/** Taken when the module loads: what a program patches later does not change a verdict. */
const { getPrototypeOf, getOwnPropertySymbols, getOwnPropertyDescriptor, hasOwn, is, keys, prototype } =
  Object;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const call = Function.prototype.call;
const tagOfObject = call.bind(prototype.toString) as (value: unknown) => string;
const textOfFunction = call.bind(Function.prototype.toString) as (value: unknown) => string;

export { getOwnPropertyDescriptor, getOwnPropertySymbols, getPrototypeOf, hasOwn, is, isArray, isView, keys };

/** `Array`, `Map`, `Date`, …: what an object says it is. */
export const tagOf = (value: unknown): string => tagOfObject(value).slice(8, -1);

export const isClass = (value: unknown): boolean =>
  typeof value === 'function' && /^class\b/.test(textOfFunction(value));

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const isError = (value: unknown): value is Error =>
  isObject(value) && (tagOf(value) === 'Error' || value instanceof Error);

/** Reads a property of anything; a missing one is undefined. */
export const read = (value: unknown, key: PropertyKey): unknown =>
  (value as Record<PropertyKey, unknown> | null | undefined)?.[key];

export const isIterable = (value: object): value is Iterable<unknown> =>
  Boolean(read(value, Symbol.iterator));

/** Own enumerable keys, symbols last. */
export function enumerableKeys(value: object): (string | symbol)[] {
  const symbols = getOwnPropertySymbols(value).filter(
    (key) => getOwnPropertyDescriptor(value, key)?.enumerable,
  );
  return [...keys(value), ...symbols];
}
