import { MembraneError } from './failure.ts';
import { NativeBigInt, charCode, isArray, isInteger } from './primordials.ts';

/** Readers of one node of a message each. What is not what it should be is a `protocol` failure. */

export function elements(node: unknown): unknown[] {
  if (!isArray(node)) throw new MembraneError('protocol');
  return node;
}

export function string(node: unknown): string {
  if (typeof node !== 'string') throw new MembraneError('protocol');
  return node;
}

export function id(node: unknown): number {
  if (!isInteger(node) || (node as number) < 1) throw new MembraneError('protocol');
  return node as number;
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new MembraneError('protocol');
  return value;
}

export function special(text: unknown): number {
  switch (text) {
    case 'NaN':
      return NaN;
    case '-0':
      return -0;
    case 'Infinity':
      return Infinity;
    case '-Infinity':
      return -Infinity;
    default:
      throw new MembraneError('protocol');
  }
}

export function bigint(node: unknown): bigint {
  const text = string(node);
  if (text.length === 0 || text.length > 1_300) throw new MembraneError('protocol');
  for (let index = text[0] === '-' && text.length > 1 ? 1 : 0; index < text.length; index++) {
    const code = charCode(text, index);
    if (code < 48 || code > 57) throw new MembraneError('protocol');
  }
  return NativeBigInt(text);
}
