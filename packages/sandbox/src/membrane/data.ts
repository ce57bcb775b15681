import {
  NativeDate,
  NativeMap,
  NativeRegExp,
  NativeSet,
  dateTime,
  enumerableKeys,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isArray,
  isView,
  list,
  mapForEach,
  mapSize,
  objectPrototype,
  ownKeys,
  regExpFlags,
  regExpSource,
  sameValue,
  setForEach,
  setSize,
} from './primordials.ts';
import { bufferHex, isBuffer, viewHex } from './binary.ts';
import { MembraneError } from './failure.ts';
import type { Contents } from './table.ts';
import { Kind } from './wire.ts';

export type DataKind = 'a' | 'o' | 'M' | 'S' | 'D' | 'R' | 'B' | 'V';

/** Marks a hole of an array among its contents. */
export const HOLE: unique symbol = Symbol('hole');

/** Data with more parts than this is refused before it is walked. */
const MAX_PARTS = 20_000;

const { prototype: mapPrototype } = NativeMap;
const { prototype: setPrototype } = NativeSet;
const { prototype: datePrototype } = NativeDate;
const { prototype: regExpPrototype } = NativeRegExp;

/**
 * Which plain data an object is, or null for a thing with an identity. An object with a method or an accessor is a
 * thing, not data: what it does belongs where it lives.
 */
export function dataKind(object: object): DataKind | null {
  if (isArray(object)) return Kind.array;
  const prototype = getPrototypeOf(object);
  if (prototype === null || prototype === objectPrototype) return isPlain(object) ? Kind.plain : null;
  if (prototype === mapPrototype) return Kind.map;
  if (prototype === setPrototype) return Kind.set;
  if (prototype === datePrototype) return Kind.date;
  if (prototype === regExpPrototype) return Kind.regExp;
  if (isView(object)) return Kind.view;
  return isBuffer(object) ? Kind.buffer : null;
}

function isPlain(object: object): boolean {
  // Of a very large object the engine lists these three times as fast as all keys.
  bound(enumerableKeys(object).length);
  const keys = ownKeys(object);
  bound(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const descriptor = getOwnPropertyDescriptor(object, keys[index] as PropertyKey);
    if (descriptor === undefined) continue;
    if (!hasOwn(descriptor, 'value') || typeof descriptor.value === 'function') return false;
  }
  return true;
}

/** The parts of plain data in a fixed order: equal contents mean that nothing has changed. */
export function contentsOf(object: object, kind: DataKind): Contents {
  const parts = list<unknown>();
  switch (kind) {
    case Kind.array: {
      const array = object as unknown[];
      const { length } = array;
      bound(length);
      for (let index = 0; index < length; index++) {
        const value = array[index];
        parts[index] = value === undefined && !hasOwn(array, index) ? HOLE : value;
      }
      return parts;
    }
    case Kind.plain: {
      const keys = ownKeys(object);
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index] as PropertyKey;
        const descriptor = getOwnPropertyDescriptor(object, key);
        if (descriptor?.enumerable !== true) continue;
        parts[parts.length] = key;
        parts[parts.length] = descriptor.value;
      }
      return parts;
    }
    case Kind.map:
      bound(mapSize(object as Map<unknown, unknown>));
      mapForEach(object as Map<unknown, unknown>, (value, key) => {
        parts[parts.length] = key;
        parts[parts.length] = value;
      });
      return parts;
    case Kind.set:
      bound(setSize(object as Set<unknown>));
      setForEach(object as Set<unknown>, (value) => {
        parts[parts.length] = value;
      });
      return parts;
    case Kind.date:
      parts[0] = dateTime(object);
      return parts;
    case Kind.regExp:
      parts[0] = regExpSource(object as RegExp);
      parts[1] = regExpFlags(object as RegExp);
      parts[2] = (object as RegExp).lastIndex;
      return parts;
    case Kind.buffer:
      parts[0] = bufferHex(object as ArrayBuffer);
      return parts;
    case Kind.view:
      parts[0] = viewHex(object as ArrayBufferView);
  }
  return parts;
}

function bound(parts: number): void {
  if (parts > MAX_PARTS) throw new MembraneError('too-many-values');
}

export function sameContents(before: Contents, after: Contents): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index++) {
    if (!sameValue(before[index], after[index])) return false;
  }
  return true;
}
