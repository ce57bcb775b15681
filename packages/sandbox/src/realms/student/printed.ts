import { HOLE, contentsOf, dataKind } from '../../membrane/data.ts';
import {
  bigintText,
  describeSymbol,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isError,
  list,
  ownKeys,
  slice,
  stringify,
} from '../../membrane/primordials.ts';
import { Kind } from '../../membrane/wire.ts';

/** Longer lines are cut by the worker; nothing past this is even written. */
const MAX_LENGTH = 4_096;
const MAX_DEPTH = 4;
const MAX_ENTRIES = 100;
const BIG = 1n << 4_096n;

/** What `console.log` shows: strings as they are, everything else as one would write it. Runs no accessor. */
export function printed(args: readonly unknown[]): string {
  let line = '';
  for (let index = 0; index < args.length && line.length < MAX_LENGTH; index++) {
    if (index > 0) line += ' ';
    const value = args[index];
    line += typeof value === 'string' ? slice(value, 0, MAX_LENGTH) : shown(value, list(), MAX_LENGTH);
  }
  return line;
}

function shown(value: unknown, inside: object[], room: number): string {
  switch (typeof value) {
    case 'string':
      return stringify(slice(value, 0, room));
    case 'bigint':
      return value < BIG && value > -BIG ? `${bigintText(value)}n` : '[bigint]';
    case 'symbol':
      return `Symbol(${describeSymbol(value as symbol & object) ?? ''})`;
    case 'number':
      return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
    case 'function':
      return `[${name(value, 'name', 'function')}]`;
    case 'object':
      return value === null ? 'null' : shownObject(value, inside, room);
    default:
      return `${value as boolean | undefined}`;
  }
}

function shownObject(object: object, inside: object[], room: number): string {
  for (let index = 0; index < inside.length; index++) if (inside[index] === object) return '[circular]';
  if (isError(object)) return `${name(object, 'name', 'Error')}: ${name(object, 'message', '')}`;
  const kind = dataKind(object);
  if (inside.length >= MAX_DEPTH) return kind === Kind.array ? '[…]' : '{…}';
  inside[inside.length] = object;
  const text =
    kind === Kind.date
      ? `Date(${contentsOf(object, kind)[0] as number})`
      : kind === Kind.regExp
        ? `/${contentsOf(object, kind)[0] as string}/${contentsOf(object, kind)[1] as string}`
        : kind === Kind.array || kind === Kind.set || kind === Kind.map
          ? shownContents(object, kind, inside, room)
          : shownProperties(object, inside, room);
  inside.length--;
  return text;
}

function shownContents(object: object, kind: 'a' | 'S' | 'M', inside: object[], room: number): string {
  const contents = contentsOf(object, kind);
  const step = kind === Kind.map ? 2 : 1;
  let text = '';
  for (let index = 0; index < contents.length; index += step) {
    if (index > 0) text += ', ';
    if (index >= MAX_ENTRIES || text.length > room) return enclosed(kind, `${text}…`);
    const part = contents[index];
    text += part === HOLE ? '' : shown(part, inside, room - text.length);
    if (step === 2) text += ` => ${shown(contents[index + 1], inside, room - text.length)}`;
  }
  return enclosed(kind, text);
}

function enclosed(kind: 'a' | 'S' | 'M', text: string): string {
  return kind === Kind.array ? `[${text}]` : `${kind === Kind.set ? 'Set' : 'Map'} {${text}}`;
}

function shownProperties(object: object, inside: object[], room: number): string {
  let text = '';
  const keys = ownKeys(object);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey;
    const descriptor = getOwnPropertyDescriptor(object, key);
    if (descriptor?.enumerable !== true) continue;
    if (text !== '') text += ', ';
    if (index >= MAX_ENTRIES || text.length > room) {
      text += '…';
      break;
    }
    const label = typeof key === 'symbol' ? `[${shown(key, inside, room)}]` : (key as string);
    const value = hasOwn(descriptor, 'value')
      ? shown(descriptor.value, inside, room - text.length)
      : '[accessor]';
    text += `${slice(label, 0, 200)}: ${value}`;
  }
  const label = className(object);
  return text === '' ? `${label}{}` : `${label}{ ${text} }`;
}

/** The class's name and a space; nothing for plain objects. */
function className(object: object): string {
  const prototype = getPrototypeOf(object);
  const descriptor = prototype === null ? undefined : getOwnPropertyDescriptor(prototype, 'constructor');
  const constructor: unknown = descriptor?.value;
  if (typeof constructor !== 'function') return '';
  const label = name(constructor, 'name', '');
  return label === 'Object' || label === '' ? '' : `${label} `;
}

function name(object: object, key: 'name' | 'message', otherwise: string): string {
  const value: unknown = get(object, key);
  return typeof value === 'string' && value !== '' ? slice(value, 0, 1_000) : otherwise;
}
