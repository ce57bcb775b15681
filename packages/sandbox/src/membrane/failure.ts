import { hasOwn } from './primordials.ts';

/** Why something could not cross. `closed`: the other side was stopped. `protocol`: the other side sent nonsense. */
export type MembraneFailureCode =
  | 'closed'
  | 'protocol'
  | 'unreadable'
  | 'too-many-values'
  | 'too-deep'
  | 'too-much-text'
  | 'too-many-objects';

const MESSAGES: Record<MembraneFailureCode, string> = {
  closed: 'The other side was stopped. Nothing more crosses.',
  protocol: 'The other side sent something that is not a message. Nothing of it was used.',
  unreadable: 'What was thrown throws when it is looked at. Throw an error.',
  'too-many-values': 'The value has too many parts to hand over. Hand over a smaller one.',
  'too-deep': 'The value is nested too deeply to hand over. Hand over a flatter one.',
  'too-much-text': 'The value has too much text to hand over. Hand over less at a time.',
  'too-many-objects': 'Too many objects were handed over. Hand over the same ones again.',
};

/** Thrown on the side whose value or request could not cross. */
export class MembraneError extends Error {
  readonly #code: MembraneFailureCode;

  constructor(code: MembraneFailureCode) {
    super(MESSAGES[code]);
    this.#code = code;
  }

  override get name(): string {
    return 'MembraneError';
  }

  /** The code of a failure of ours; undefined for anything else. Can't be fooled by a patched `instanceof`. */
  static codeOf(error: unknown): MembraneFailureCode | undefined {
    return typeof error === 'object' && error !== null && #code in error ? error.#code : undefined;
  }
}

export function isFailureCode(value: unknown): value is MembraneFailureCode {
  return typeof value === 'string' && hasOwn(MESSAGES, value);
}
