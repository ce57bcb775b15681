import { is } from './primordials.ts';

/** Compares what is a value rather than a structure; undefined when it is a structure. */
export function sameScalar(tag: string, a: unknown, b: unknown): boolean | undefined {
  switch (tag) {
    case 'Boolean':
    case 'Number':
    case 'String': {
      if (typeof a !== typeof b) return false;
      return is(unboxed(a), unboxed(b));
    }
    case 'Date':
      return is(Number(a), Number(b)) || Number(a) === Number(b);
    case 'RegExp':
      return textOf(a) === textOf(b);
    case 'URL':
      return String(a) === String(b);
    default:
      return undefined;
  }
}

const unboxed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? value.valueOf() : value;

const textOf = (value: unknown): string => {
  const { source, flags } = value as RegExp;
  return `/${source}/${flags}`;
};

/** Buffers are their bytes. Undefined when these are not two buffers or two views. */
export function sameBuffer(a: unknown, b: unknown): boolean | undefined {
  const left = viewOf(a);
  const right = viewOf(b);
  if (!left || !right) return undefined;
  if (left.byteLength !== right.byteLength) return false;
  for (let at = 0; at < left.byteLength; at += 1) {
    if (left.getUint8(at) !== right.getUint8(at)) return false;
  }
  return true;
}

function viewOf(value: unknown): DataView | undefined {
  if (value instanceof DataView) return value;
  return value instanceof ArrayBuffer ? new DataView(value) : undefined;
}
