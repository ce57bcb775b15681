import { HOLE, contentsOf, dataKind } from './data.ts';
import type { DataKind } from './data.ts';
import type { Encoder } from './encoder.ts';
import {
  NativePromise,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  inherits,
  isError,
  list,
  objectPrototype,
  ownKeys,
  slice,
} from './primordials.ts';
import type { Entry } from './table.ts';
import { Kind, MAX_ERROR_PROPERTIES, MAX_MESSAGE_LENGTH, Tag } from './wire.ts';

const { prototype: promisePrototype } = NativePromise;

/** Writes what the other side needs in order to make a stand-in or a copy of an object that it has not seen. */
export function describe(encoder: Encoder, object: object, entry: Entry): void {
  encoder.text += `["${Tag.mine}",${entry.id},`;
  const coroutine = typeof object === 'function' ? null : encoder.realm.coroutineName(object);
  if (coroutine !== null) describeCoroutine(encoder, coroutine);
  else if (typeof object === 'function') describeFunction(encoder, object);
  else if (encoder.realm.isGenerator(object)) describeGenerator(encoder, object);
  else if (isError(object)) describeError(encoder, object);
  else if (inherits(object, promisePrototype)) encoder.text += `"${Kind.promise}"`;
  else {
    const kind = dataKind(object);
    if (kind === null) describeInstance(encoder, object);
    else describeData(encoder, object, kind, entry);
  }
  encoder.text += ']';
}

function describeCoroutine(encoder: Encoder, name: string): void {
  encoder.text += `"${Kind.coroutine}",`;
  encoder.string(slice(name, 0, 200));
}

function describeGenerator(encoder: Encoder, generator: object): void {
  encoder.text += `"${Kind.generator}",`;
  const name: unknown = get(generator, 'name');
  encoder.string(typeof name === 'string' ? slice(name, 0, 200) : '');
}

function describeFunction(encoder: Encoder, object: object): void {
  const name: unknown = get(object, 'name');
  const length: unknown = get(object, 'length');
  const prototype = prototypeOf(object);
  const access = encoder.realm.guard.access(object);
  encoder.text += `"${Kind.function}",`;
  encoder.string(typeof name === 'string' ? slice(name, 0, 200) : '');
  encoder.text += `,${typeof length === 'number' && length >= 0 && length < 256 ? length : 0},${access}`;
  if (prototype === null) return;
  encoder.text += ',';
  encoder.value(prototype);
}

/**
 * What instances of a class inherit. Null for a function that is not meant to be constructed: a `function` whose
 * prototype nobody has touched, as compiled `async` functions are.
 */
function prototypeOf(object: object): object | null {
  const descriptor = getOwnPropertyDescriptor(object, 'prototype');
  if (descriptor === undefined) return null;
  const prototype: unknown = get(object, 'prototype');
  if (typeof prototype !== 'object' || prototype === null) return null;
  const untouched =
    descriptor.writable === true &&
    getPrototypeOf(prototype) === objectPrototype &&
    ownKeys(prototype).length === 1;
  return untouched ? null : prototype;
}

function describeInstance(encoder: Encoder, object: object): void {
  const { guard } = encoder.realm;
  const awaits = encoder.realm.isAwaitable(object);
  encoder.text += `"${Kind.instance}",${guard.access(object)},${awaits ? 1 : 0},`;
  encoder.value(getPrototypeOf(object));
}

function describeError(encoder: Encoder, error: Error): void {
  encoder.text += `"${Kind.error}",`;
  encoder.value(getPrototypeOf(error));
  encoder.text += ',';
  const message: unknown = get(error, 'message');
  encoder.string(typeof message === 'string' ? slice(message, 0, MAX_MESSAGE_LENGTH) : '');
  encoder.text += ',';
  encoder.values(errorProperties(error));
}

/** `cause`, `errors`, `code` and whatever else the error carries, without running its accessors. */
function errorProperties(error: Error): unknown[] {
  const properties = list<unknown>();
  const keys = ownKeys(error);
  for (let index = 0; index < keys.length && properties.length < MAX_ERROR_PROPERTIES * 2; index++) {
    const key = keys[index] as PropertyKey;
    if (key === 'stack' || key === 'message') continue;
    const descriptor = getOwnPropertyDescriptor(error, key);
    if (descriptor === undefined || !hasOwn(descriptor, 'value')) continue;
    properties[properties.length] = key;
    properties[properties.length] = descriptor.value;
  }
  return properties;
}

function describeData(encoder: Encoder, object: object, kind: DataKind, entry: Entry): void {
  const contents = contentsOf(object, kind);
  entry.contents = contents;
  encoder.text += `"${kind}",`;
  if (kind === Kind.plain) encoder.text += getPrototypeOf(object) === null ? '1,' : '0,';
  if (kind !== Kind.array) return encoder.values(contents);
  encoder.text += '[';
  for (let index = 0; index < contents.length; index++) {
    if (index > 0) encoder.text += ',';
    if (contents[index] === HOLE) {
      encoder.spend(1);
      encoder.text += '[]';
    } else encoder.value(contents[index]);
  }
  encoder.text += ']';
}
