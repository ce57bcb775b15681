import type { Intrinsics } from './intrinsics.ts';
import type { Budget } from './wire.ts';

/** What drives a coroutine of the other side; the shape of `Frame` in @yieldpoint/asyncio/foreign. */
export interface Frame {
  next(value: unknown): IteratorResult<unknown, unknown>;
  throw(error: unknown): IteratorResult<unknown, unknown>;
  return(value: unknown): IteratorResult<unknown, unknown>;
}

/** Called once when a promise of the other side settles. */
export type Settled = (fulfilled: boolean, value: unknown) => void;

/**
 * How much of a thing the other side may touch. `open`: all of it. `sealed`: it reads members that never change, keeps
 * what it has read, and writes nothing. `bare`: the thing has no members of its own to show.
 */
export const Access = { open: 0, sealed: 1, bare: 2 } as const;
export type Access = (typeof Access)[keyof typeof Access];

/** What the other side may do with things of this realm. */
export interface Guard {
  access(thing: object): Access;
  mayRead(thing: object, key: PropertyKey): boolean;
  mayWrite(thing: object, key: PropertyKey): boolean;
  /** The function to run when the other side calls `method` on `self`. */
  called(method: object, self: unknown): object;
}

/** Awaiting a stand-in without asking the other side how: its key is answered here, and so is that it is there. */
export interface Awaiting {
  readonly key: symbol;
  iterate(standIn: object): Iterator<unknown, unknown, unknown>;
}

/** How a membrane sees the realm that it lives in. */
export interface Realm {
  readonly intrinsics: Intrinsics;
  readonly budget: Budget;
  readonly guard: Guard;
  /** The name of an object that is stepped rather than called; null for anything else. */
  coroutineName(object: object): string | null;
  frameOf(coroutine: object): Frame;
  /** Makes this realm's kind of coroutine around a frame of the other side. */
  adoptCoroutine(frame: Frame, name: string): object;
  /** Async generators keep their kind: a loop finalises them and leaving `for await` early does not close them. */
  isGenerator(object: object): boolean;
  /** Makes this realm's kind of async generator, whose methods `invoke` runs on the other side. */
  adoptGenerator(invoke: (method: string, args: readonly unknown[]) => unknown, name: string): object;
  /** Makes this realm's kind of promise; `watch` asks the other side to tell when its promise settles. */
  adoptPromise(watch: (settled: Settled) => void): object;
  /** True for an instance of this realm that the other side may await. */
  isAwaitable(object: object): boolean;
  /** Where in the source the code of this realm stands, as a number; 0 when it does not say. It goes along with calls. */
  readonly site: { current: number };
  /** How awaitable stand-ins are awaited in this realm; null: by the means of the thing itself. */
  readonly awaiting: Awaiting | null;
}

/** Everything may be read and written. */
export const OPEN: Guard = {
  access: () => Access.open,
  mayRead: () => true,
  mayWrite: () => true,
  called: (method) => method,
};
