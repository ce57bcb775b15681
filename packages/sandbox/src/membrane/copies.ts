import { bufferOf, viewOf } from './binary.ts';
import { contentsOf } from './data.ts';
import type { DataKind } from './data.ts';
import { elements, string } from './nodes.ts';
import type { Decoder } from './decoder.ts';
import { MembraneError } from './failure.ts';
import {
  NativeDate,
  NativeMap,
  NativeRegExp,
  NativeSet,
  deleteProperty,
  isArray,
  mapSet,
  objectPrototype,
  put,
  setAdd,
  setPrototypeOf,
} from './primordials.ts';
import type { Entry } from './table.ts';
import { Kind } from './wire.ts';

/** The empty copy of described data; null when a description is of something else. */
export function copyOf(node: unknown[]): object | null {
  switch (node[2]) {
    case Kind.array:
      return elements(node[3]);
    case Kind.plain: {
      const object = {};
      setPrototypeOf(object, node[3] === 1 ? null : objectPrototype);
      return object;
    }
    case Kind.map:
      return new NativeMap();
    case Kind.set:
      return new NativeSet();
    case Kind.date:
      return new NativeDate(time(elements(node[3])[0]));
    case Kind.regExp:
      return regExp(elements(node[3]));
    case Kind.buffer:
      return bufferOf(string(elements(node[3])[0]));
    case Kind.view:
      return viewOf(string(elements(node[3])[0]));
    default:
      return null;
  }
}

/** Reads the parts of a copy into it, and notes them so that a later change shows. */
export function fill(decoder: Decoder, copy: object, node: unknown[], entry: Entry | null): void {
  const kind = node[2] as DataKind;
  if (kind === Kind.array) fillArray(decoder, copy as unknown[]);
  else if (kind === Kind.plain) {
    const parts = pairs(node[4]);
    for (let index = 0; index < parts.length; index += 2) {
      const key = decoder.key(parts[index]);
      put(copy, key, decoder.value(parts[index + 1]));
    }
  } else if (kind === Kind.map) {
    const parts = pairs(node[3]);
    for (let index = 0; index < parts.length; index += 2) {
      const key = decoder.value(parts[index]);
      mapSet(copy as Map<unknown, unknown>, key, decoder.value(parts[index + 1]));
    }
  } else if (kind === Kind.set) {
    const parts = elements(node[3]);
    for (let index = 0; index < parts.length; index++) {
      setAdd(copy as Set<unknown>, decoder.value(parts[index]));
    }
  }
  if (entry !== null) entry.contents = contentsOf(copy, kind);
}

/** The array that the parts came in becomes the copy: its elements exist, so no setter is met. */
function fillArray(decoder: Decoder, array: unknown[]): void {
  for (let index = 0; index < array.length; index++) {
    const part = array[index];
    if (isArray(part) && part.length === 0) deleteProperty(array, index);
    else array[index] = decoder.value(part);
  }
}

function pairs(node: unknown): unknown[] {
  const parts = elements(node);
  if (parts.length % 2 !== 0) throw new MembraneError('protocol');
  return parts;
}

/** An invalid date has no time: NaN is written as `["n","NaN"]`. */
function time(node: unknown): number {
  if (typeof node === 'number') return node;
  if (isArray(node)) return NaN;
  throw new MembraneError('protocol');
}

function regExp(parts: unknown[]): RegExp {
  const source = string(parts[0]);
  const flags = string(parts[1]);
  try {
    const made = new NativeRegExp(source, flags);
    if (typeof parts[2] === 'number') made.lastIndex = parts[2];
    return made;
  } catch {
    throw new MembraneError('protocol');
  }
}
