import { Intrinsics } from './intrinsics.ts';
import { Membrane } from './membrane.ts';
import { OPEN } from './realm.ts';
import type { Frame, Guard, Realm, Settled } from './realm.ts';
import { DEFAULT_BUDGET } from './wire.ts';
import type { Budget } from './wire.ts';

/** A coroutine for tests: a name and a frame. */
export class Routine {
  readonly name: string;
  readonly frame: Frame;

  constructor(name: string, frame: Frame) {
    this.name = name;
    this.frame = frame;
  }
}

export interface PairOptions {
  budget?: Partial<Budget>;
  /** What the near side may do with the far side's things. */
  guard?: Guard;
}

/** Two membranes connected in one realm: `near` is where the test stands, `far` the other side. */
export class Pair {
  readonly messages: string[] = [];
  readonly near: Membrane;
  readonly far: Membrane;
  #kept: unknown;

  constructor({ budget = {}, guard = OPEN }: PairOptions = {}) {
    const realm = realmWith({ ...DEFAULT_BUDGET, ...budget });
    this.near = new Membrane(realm, (text) => this.#carry(text, () => this.far));
    this.far = new Membrane({ ...realm, guard }, (text) => this.#carry(text, () => this.near));
    this.far.publish((keep: unknown) => {
      if (keep === false) return this.#kept;
      return (...args: unknown[]) => {
        [this.#kept] = args;
        return args.length > 1 ? args.slice(1).map((f) => (f as () => unknown)()) : undefined;
      };
    });
  }

  /** What the far side sees of a value of the near side. */
  send(value: unknown): unknown {
    const keep = this.near.callRoot([true]) as (value: unknown) => void;
    keep(value);
    return this.#kept;
  }

  /** What the near side sees of a value of the far side. */
  fetch(value: unknown): unknown {
    this.#kept = value;
    return this.near.callRoot([false]);
  }

  /** A value over and back again. */
  roundTrip(value: unknown): unknown {
    return this.fetch(this.send(value));
  }

  #carry(text: string, to: () => Membrane): string {
    this.messages.push(text);
    const reply = to().receive(text);
    this.messages.push(reply);
    return reply;
  }
}

function realmWith(budget: Budget): Realm {
  return {
    intrinsics: new Intrinsics(),
    budget,
    guard: OPEN,
    coroutineName: (object) => (object instanceof Routine ? object.name : null),
    frameOf: (coroutine) => (coroutine as Routine).frame,
    adoptCoroutine: (frame, name) => new Routine(name, frame),
    isGenerator: () => false,
    adoptGenerator: () => ({}),
    adoptPromise: (watch: (settled: Settled) => void) => {
      const { promise, resolve, reject } = Promise.withResolvers();
      watch((fulfilled, value) => (fulfilled ? resolve(value) : reject(value)));
      promise.catch(() => {});
      return promise;
    },
    isAwaitable: () => false,
    site: { current: 0 },
    awaiting: null,
  };
}
