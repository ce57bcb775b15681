import type { AsyncGeneratorObject } from '@yieldpoint/asyncio';
import { getRunningLoop } from '@yieldpoint/asyncio';

/** What the program has printed. */
export const lines: string[] = [];

/** Prints as Python would: True, None, ['a', 1]. */
export function print(...values: unknown[]): void {
  lines.push(values.map(str).join(' '));
}

let start: number | null = null;

/** Forgets what was printed and when it began: the next program starts afresh. */
export function reset(): void {
  lines.length = 0;
  start = null;
}

/** Seconds since the first call, to a tenth. */
export function now(): string {
  const time = getRunningLoop().time();
  start ??= time;
  return Math.abs(time - start).toFixed(1);
}

/** An error as `Name: message`, without the colon when there is no message. */
export function show(error: unknown): string {
  const { name, message } = error as Error;
  return message === '' ? name : `${name}: ${message}`;
}

/** Python quotes the key. */
export class KeyError extends Error {
  static {
    this.prototype.name = 'KeyError';
  }
  constructor(key?: unknown, options?: ErrorOptions) {
    super(key === undefined ? '' : repr(key), options);
  }
}

export class OSError extends Error {
  static {
    this.prototype.name = 'OSError';
  }
}

/** Printed with round brackets. */
export class Tuple extends Array<unknown> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

export function tuple(...items: unknown[]): Tuple {
  const made = new Tuple();
  made.push(...items);
  return made;
}

/** In the dialect an async generator is an object of the runtime; TypeScript sees a native one. */
export function generator<T>(made: AsyncGenerator<T, unknown, unknown>): AsyncGeneratorObject<T> {
  return made as unknown as AsyncGeneratorObject<T>;
}

/** A number as Python prints a float with one decimal. */
export function tenths(value: number): string {
  return value.toFixed(1);
}

function str(value: unknown): string {
  return typeof value === 'string' ? value : repr(value);
}

export function repr(value: unknown): string {
  if (value === undefined || value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return value.includes("'") ? `"${value}"` : `'${value}'`;
  if (value instanceof Tuple) return `(${[...value].map(repr).join(', ')}${value.length === 1 ? ',' : ''})`;
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (value instanceof Map) return `{${[...value].map(([k, v]) => `${repr(k)}: ${repr(v)}`).join(', ')}}`;
  if (value instanceof Error) return show(value);
  return String(value);
}
