import { isCoroutine, isFuture, Task } from '@yieldpoint/asyncio';
import { isAsymmetric } from './asymmetric.ts';
import {
  enumerableKeys,
  getPrototypeOf,
  hasOwn,
  isArray,
  isClass,
  isError,
  isObject,
  isView,
  read,
  tagOf,
} from './primordials.ts';

export interface PrintOptions {
  /** The longest list or object that is still printed on one line, in characters. */
  width?: number;
}

const LIMITS = { nodes: 2000, depth: 8, items: 100, text: 1000, output: 16_000 };

/**
 * Prints any value for people: bounded in size, safe with objects that throw when they are read.
 * `{ a: [1, 2], b: Map { "x" => undefined } }`
 */
export function print(value: unknown, options: PrintOptions = {}): string {
  const text = new Printer(options.width ?? 60).print(value);
  return text.length > LIMITS.output ? `${text.slice(0, LIMITS.output)}…` : text;
}

/** Runs what reads a foreign object; says so where reading throws. */
function safely(reading: () => string): string {
  try {
    return reading();
  } catch {
    return '<cannot be read>';
  }
}

export const quote = (text: string): string => {
  const rest = text.length - LIMITS.text;
  return rest > 0 ? `${JSON.stringify(text.slice(0, LIMITS.text))}… ${rest} more` : JSON.stringify(text);
};

const printKey = (key: string | symbol): string =>
  typeof key === 'symbol'
    ? `[${String(key)}]`
    : /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
      ? key
      : quote(key);

class Printer {
  readonly #width: number;
  readonly #path: object[] = [];
  #nodes = LIMITS.nodes;
  #room = LIMITS.output;

  constructor(width: number) {
    this.#width = width;
  }

  print(value: unknown): string {
    if (this.#room < 0) return '…';
    if (typeof value === 'string') return this.#spend(quote(value));
    if (typeof value === 'bigint') return `${value}n`;
    if (Object.is(value, -0)) return '-0';
    if (typeof value === 'function') return safely(() => printFunction(value));
    if (!isObject(value)) return String(value);
    this.#nodes -= 1;
    if (this.#nodes < 0) return '…';
    if (this.#path.includes(value)) return '[Circular]';
    return safely(() => this.#object(value));
  }

  /** Every text counts, or many short lists of long texts would grow without bound. */
  #spend(text: string): string {
    this.#room -= text.length;
    return text;
  }

  #object(value: object): string {
    const whole = printWhole(value);
    if (whole !== undefined) return whole;
    if (this.#path.length >= LIMITS.depth) return isArray(value) ? '[…]' : '{…}';
    this.#path.push(value);
    try {
      return this.#structure(value);
    } finally {
      this.#path.pop();
    }
  }

  #structure(value: object): string {
    if (isAsymmetric(value)) {
      const { name, sample } = value.describe?.() ?? { name: 'Asymmetric' };
      return sample === undefined ? name : `${name} ${this.print(sample)}`;
    }
    const name = classNameOf(value);
    const prefix = (usual: string): string => (name === usual ? '' : `${name} `);
    const tag = tagOf(value);
    if (isError(value)) return this.#error(value);
    if (isArray(value)) return this.#layout(`${prefix('Array')}[`, this.#items(value), ']');
    if (isView(value) && tag !== 'DataView') {
      return this.#layout(`${name} [`, this.#items(value as unknown as ArrayLike<unknown>), ']');
    }
    if (tag === 'Map' && value instanceof Map) {
      const entries = this.#some(value, ([key, held]) => `${this.print(key)} => ${this.print(held)}`);
      return this.#layout(`${name} {`, entries, '}');
    }
    if (tag === 'Set' && value instanceof Set) {
      return this.#layout(
        `${name} {`,
        this.#some(value, (held) => this.print(held)),
        '}',
      );
    }
    return this.#layout(`${prefix('Object')}{`, this.#properties(value), '}');
  }

  #error(error: Error): string {
    const head = `${String(read(error, 'name'))}: ${String(read(error, 'message'))}`;
    const inner = [
      ...(error.cause === undefined ? [] : [`cause: ${this.print(error.cause)}`]),
      ...this.#properties(error),
    ];
    return inner.length === 0 ? `[${head}]` : this.#layout(`[${head}] {`, inner, '}');
  }

  #items(list: ArrayLike<unknown>): string[] {
    const items: string[] = [];
    const shown = Math.min(list.length, LIMITS.items);
    for (let at = 0; at < shown; at += 1)
      items.push(hasOwn(list, at) ? this.print(read(list, at)) : '<empty>');
    if (list.length > shown) items.push(`… ${list.length - shown} more`);
    return items;
  }

  #some<T>(values: Iterable<T>, describe: (value: T) => string): string[] {
    const printed: string[] = [];
    for (const value of values) {
      if (printed.length === LIMITS.items) return [...printed, '…'];
      printed.push(describe(value));
    }
    return printed;
  }

  #properties(value: object): string[] {
    return this.#some(enumerableKeys(value), (key) => {
      const held = safely(() => this.print(read(value, key)));
      return `${printKey(key)}: ${held}`;
    });
  }

  #layout(open: string, entries: string[], close: string): string {
    if (entries.length === 0) return `${open}${close}`;
    const space = close === '}' ? ' ' : '';
    const line = `${open}${space}${entries.join(', ')}${space}${close}`;
    if (line.length <= this.#width && !line.includes('\n')) return line;
    const lines = entries.map((entry) => `  ${entry.replaceAll('\n', '\n  ')},`);
    return [open, ...lines, close].join('\n');
  }
}

/** A class or function by its name alone. */
export function nameOf(value: object): string {
  const name = safely(() => String(read(value, 'name')));
  return name === '' ? safely(() => printFunction(value)) : name;
}

function printFunction(value: object): string {
  const name = read(value, 'name');
  const kind = isClass(value) ? 'class' : 'Function';
  return typeof name === 'string' && name !== '' ? `[${kind} ${name}]` : `[${kind}]`;
}

/** Objects that are printed as one word, whatever they hold. */
function printWhole(value: object): string | undefined {
  if (isCoroutine(value)) return `[Coroutine ${value.name}]`;
  if (isFuture(value)) {
    const state = value.cancelled() ? 'cancelled' : value.done() ? 'done' : 'pending';
    return value instanceof Task ? `[Task ${value.name} ${state}]` : `[Future ${state}]`;
  }
  switch (tagOf(value)) {
    case 'Date': {
      const time = Number(value);
      return Number.isNaN(time) ? 'Date(invalid)' : `Date(${new Date(time).toISOString()})`;
    }
    case 'RegExp':
      return String(value);
    case 'Boolean':
    case 'Number':
    case 'String':
      return `Object(${JSON.stringify(value.valueOf())})`;
    case 'Promise':
    case 'WeakMap':
    case 'WeakSet':
      return `[${tagOf(value)}]`;
    case 'ArrayBuffer':
      return `ArrayBuffer(${String(read(value, 'byteLength'))})`;
    default:
      return undefined;
  }
}

function classNameOf(value: object): string {
  if (getPrototypeOf(value) === null) return '[no prototype]';
  const name = read(read(value, 'constructor'), 'name');
  return typeof name === 'string' && name !== '' ? name : 'Object';
}
