/**
 * The words of the membrane. A message is JSON text; a value in it is a JSON string, a finite number, a boolean or
 * null for itself, and an array for everything else: a tag and what the tag needs.
 *
 * An object has a number on the side that owns it. `mine` names an object of the sender, described the first time it
 * crosses; `yours` gives an object of the receiver back.
 */
export const Tag = {
  undefined: 'u',
  number: 'n',
  bigint: 'b',
  wellKnownSymbol: 'w',
  registeredSymbol: 'k',
  symbol: 'l',
  intrinsic: 'i',
  mine: 'm',
  yours: 'y',
} as const;

/** How an object of the sender is described the first time. */
export const Kind = {
  function: 'f',
  instance: 'x',
  error: 'e',
  coroutine: 'c',
  generator: 'g',
  promise: 'p',
  array: 'a',
  plain: 'o',
  map: 'M',
  set: 'S',
  date: 'D',
  regExp: 'R',
  buffer: 'B',
  view: 'V',
} as const;

/** What one side asks of the other. */
export const Op = {
  call: 0,
  construct: 1,
  get: 2,
  set: 3,
  has: 4,
  keys: 5,
  own: 6,
  delete: 7,
  step: 8,
  watch: 9,
  settle: 10,
  stack: 11,
  invoke: 12,
} as const;
export type OpCode = (typeof Op)[keyof typeof Op];

/** What comes back. */
export const Reply = {
  value: 'r',
  /** A value that stays the same: the asker may keep it. */
  constant: 'c',
  thrown: 't',
  absent: 'n',
  /** One step of a coroutine: `[step, done ? 1 : 0, value]`. */
  step: 's',
  failure: 'x',
} as const;

/** How far one message and one session may go. */
export interface Budget {
  /** Values in one message. */
  nodes: number;
  depth: number;
  /** Characters of text in one message. */
  text: number;
  /** Objects that have crossed, in both directions, as long as the session lives. */
  objects: number;
}

export const DEFAULT_BUDGET: Budget = { nodes: 20_000, depth: 100, text: 256 * 1024, objects: 50_000 };

/** Of an error only so much of its message crosses. */
export const MAX_MESSAGE_LENGTH = 4_096;
/** Bits of the largest bigint that crosses: parsing larger ones can't be interrupted. */
export const MAX_BIGINT_BITS = 4_096n;
/** Own properties of an error that cross with it. */
export const MAX_ERROR_PROPERTIES = 32;
