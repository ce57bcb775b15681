import type { Lent, RealmContext } from './context.ts';
import { RealmIsolate } from './isolate.ts';
import type { RealmScript } from './isolate.ts';

/**
 * Contexts that one isolate makes in its life. What they leave behind is swept by the engine in the middle of some
 * later submission, which costs more the more there is of it (docs/decisions/0010-the-tests-isolate-is-kept.md).
 */
const MAX_CONTEXTS = 8;

/** A context for the tests of one submission. */
export interface TestsLease {
  context: RealmContext;
  /** `isSound`: nothing had to be stopped in it, so the isolate may make another. */
  end(isSound: boolean): void;
}

/**
 * The isolate of the tests is kept from one submission to the next: only code of exercises runs in it, and what comes
 * from a submission is a string or a number. Each submission has a fresh context, with globals of its own.
 */
export class TestsIsolates {
  readonly #script: RealmScript;
  readonly #memoryBytes: number;
  #current: { isolate: RealmIsolate; contexts: number } | null = null;

  constructor(script: RealmScript, memoryBytes: number) {
    this.#script = script;
    this.#memoryBytes = memoryBytes;
  }

  lease(lent: readonly Lent[]): TestsLease {
    this.#current ??= { isolate: new RealmIsolate(this.#script, this.#memoryBytes), contexts: 0 };
    const mine = this.#current;
    mine.contexts += 1;
    // One that has made its last context, or has one open already, is left to whoever holds that.
    this.#current = null;
    const context = mine.isolate.context(lent);
    return {
      context,
      end: (isSound) => {
        context.dispose();
        const isKept = isSound && mine.contexts < MAX_CONTEXTS && !mine.isolate.isDisposed;
        if (isKept && this.#current === null) this.#current = mine;
        else mine.isolate.dispose();
      },
    };
  }
}
