import { MembraneError } from './failure.ts';
import {
  charCode,
  fromCharCode,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  inherits,
  parseInt,
  slice,
  uncurry,
  uncurryGetter,
} from './primordials.ts';

const NativeUint8Array = Uint8Array;
const NativeArrayBuffer = ArrayBuffer;
const { prototype: bufferPrototype } = ArrayBuffer;
const typedArrayPrototype = getPrototypeOf(Uint8Array.prototype) as Uint8Array;

const bufferLength = uncurryGetter<ArrayBuffer, number>(ArrayBuffer.prototype, 'byteLength');
const viewBuffer = uncurryGetter<Uint8Array, ArrayBuffer>(typedArrayPrototype, 'buffer');
const viewOffset = uncurryGetter<Uint8Array, number>(typedArrayPrototype, 'byteOffset');
const viewLength = uncurryGetter<Uint8Array, number>(typedArrayPrototype, 'byteLength');
const dataViewBuffer = uncurryGetter<DataView, ArrayBuffer>(DataView.prototype, 'buffer');
const dataViewOffset = uncurryGetter<DataView, number>(DataView.prototype, 'byteOffset');
const dataViewLength = uncurryGetter<DataView, number>(DataView.prototype, 'byteLength');
/** The true name of a typed array, whatever its prototype is now; undefined for a DataView. */
export const typedArrayName = uncurry(
  getOwnPropertyDescriptor(typedArrayPrototype, Symbol.toStringTag)?.get as (
    this: object,
  ) => string | undefined,
);

type ViewConstructor = new (buffer: ArrayBuffer) => ArrayBufferView;

const VIEWS: Record<string, ViewConstructor> = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};
// Looked up with names from the other side: `constructor` must not be found.
Object.setPrototypeOf(VIEWS, null);

/** Larger buffers are refused before they are written out. */
const MAX_BYTES = 64 * 1024;
const DIGITS = '0123456789abcdef';

/** What inherits from no buffer is not even asked: the refusal is a thrown error, which is dear. */
export function isBuffer(object: object): object is ArrayBuffer {
  if (!inherits(object, bufferPrototype)) return false;
  try {
    bufferLength(object as ArrayBuffer);
    return true;
  } catch {
    return false;
  }
}

export function bufferHex(buffer: ArrayBuffer): string {
  return hex(new NativeUint8Array(buffer), bufferLength(buffer));
}

/** The bytes that a view shows, after its type's name. */
export function viewHex(view: ArrayBufferView): string {
  const name = typedArrayName(view);
  if (name === undefined) {
    const data = view as DataView;
    const length = dataViewLength(data);
    return (
      'DataView:' + hex(new NativeUint8Array(dataViewBuffer(data), dataViewOffset(data), length), length)
    );
  }
  const array = view as Uint8Array;
  const length = viewLength(array);
  return name + ':' + hex(new NativeUint8Array(viewBuffer(array), viewOffset(array), length), length);
}

function hex(bytes: Uint8Array, length: number): string {
  if (length > MAX_BYTES) throw new MembraneError('too-much-text');
  let text = '';
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number;
    text += fromCharCode(charCode(DIGITS, byte >> 4), charCode(DIGITS, byte & 15));
  }
  return text;
}

export function bufferOf(text: string): ArrayBuffer {
  const length = text.length >> 1;
  if (length > MAX_BYTES) throw new MembraneError('too-much-text');
  const buffer = new NativeArrayBuffer(length);
  const bytes = new NativeUint8Array(buffer);
  for (let index = 0; index < length; index++)
    bytes[index] = parseInt(slice(text, index * 2, index * 2 + 2), 16);
  return buffer;
}

export function viewOf(text: string): ArrayBufferView {
  let colon = 0;
  while (colon < text.length && colon < 20 && charCode(text, colon) !== 58) colon++;
  const View = VIEWS[slice(text, 0, colon)];
  if (View === undefined) throw new MembraneError('protocol');
  try {
    return new View(bufferOf(slice(text, colon + 1)));
  } catch (error) {
    if (MembraneError.codeOf(error) !== undefined) throw error;
    throw new MembraneError('protocol');
  }
}
