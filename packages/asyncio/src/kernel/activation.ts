import type { Frame } from './frame.ts';

export const CREATED = 0;
export const AWAITED = 1;
export const CLOSED = 2;

/** One frame on a stack of awaits: a coroutine's body, or the iterator of a custom awaitable. */
export class Activation {
  /** @internal What it is called, or how to find that out: only reports ask. */
  readonly label: string | (() => string);
  /** @internal */ frame: Frame;
  /** @internal An iterator made by `[awaitable]()`: it yields pauses, not awaited values. */
  readonly raw: boolean;
  /** @internal What it returns is awaited before it counts as returned. */ awaitsResult = false;
  /** @internal */ state: 0 | 1 | 2 = CREATED;
  /** @internal Whoever awaits this one. */ caller: Activation | null = null;

  constructor(frame: Frame, label: string | (() => string), raw: boolean) {
    this.frame = frame;
    this.label = label;
    this.raw = raw;
  }

  get name(): string {
    return typeof this.label === 'string' ? this.label : this.label();
  }
}
