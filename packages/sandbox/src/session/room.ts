import type { Limits } from '../limits.ts';
import { endingOf } from './ending.ts';
import type { Ending } from './ending.ts';
import type { CompiledFile, CompiledTests } from '../compile/compiled.ts';
import type { CodeCache, RealmContext } from './context.ts';
import { RealmIsolate } from './isolate.ts';
import type { RealmScript } from './isolate.ts';
import type { TestsIsolates, TestsLease } from './tests-isolates.ts';

/** What the realms were stopped with is not worth a longer wait: the outer call must get its turn to end. */
const OUTER_GRACE_MS = 50;
/** How deep the realms may call each other. A thread's stack holds several times as many. */
const MAX_NESTING = 60;
/** Rejections in a row that nobody handles, each thrown out of the call that asks for the reply. */
const MAX_REJECTIONS = 8;

/** What rooms are made of. */
export interface RoomSupplies {
  student: RealmScript;
  tests: TestsIsolates;
}

/** Takes a line that the submission printed; false when nothing more will be shown. */
export type Print = (level: string, text: string) => boolean;

/**
 * Two realms, each in an isolate, and the switch between them: every message of one is a timed call into the other.
 * The submission's isolate is its own. When a limit is reached both realms are done for: from then on every message is
 * answered by the empty string.
 */
export class Room {
  /** Heap of the submission. */
  readonly memoryBytes: number;
  readonly #studentIsolate: RealmIsolate;
  readonly #student: RealmContext;
  readonly #lease: TestsLease;
  readonly #tests: RealmContext;
  #limits: Limits | null = null;
  #deadline = 0;
  #depth = 0;
  #calls = 0;
  #ending: Ending | null = null;
  /** Virtual seconds, as the tests' realm last said. */
  #now = 0;
  #print: Print = () => false;

  constructor({ student, tests }: RoomSupplies, memoryBytes: number) {
    this.memoryBytes = memoryBytes;
    this.#studentIsolate = new RealmIsolate(student, memoryBytes);
    this.#student = this.#studentIsolate.context([
      (message: string) => this.#cross(this.#tests, message),
      (level: string, text: string) => this.#ending === null && this.#print(level, text),
    ]);
    this.#lease = tests.lease([
      (message: string, now: number) => {
        this.#now = now;
        return this.#cross(this.#student, message);
      },
    ]);
    this.#tests = this.#lease.context;
  }

  /** Why the realms were stopped; null while they live. */
  get ending(): Ending | null {
    return this.#ending;
  }

  get now(): number {
    return this.#now;
  }

  get isFurnished(): boolean {
    return this.#limits !== null;
  }

  /** Settles what the room may use; called once, before its first entry. */
  furnish(limits: Limits): void {
    this.#limits = limits;
  }

  /** Who hears what the submission prints. */
  listen(print: Print): void {
    this.#print = print;
  }

  /** Makes both realms forget the files they were given, and what was agreed on. */
  clear(): void {
    this.#tests.call('forget', [], this.#left());
    this.#student.call('forget', [], this.#left());
    this.#limits = null;
    this.#print = () => false;
  }

  /** Starts the clock of an entry, in milliseconds: a test, or the loading of the submission. */
  begin(entryMs: number): void {
    this.#deadline = performance.now() + entryMs;
    this.#calls = 0;
    this.#now = 0;
  }

  defineTests({ file, code }: CompiledTests, cache: CodeCache): void {
    this.#tests.define(file, code, false, this.#left(), cache);
  }

  /** Names of the runtime that the submission has to do without. */
  withhold(names: readonly string[]): void {
    this.#tests.call('withhold', [JSON.stringify(names)], this.#left());
  }

  defineStudent({ file, code, topLevelAwait }: Pick<CompiledFile, 'file' | 'code' | 'topLevelAwait'>): void {
    this.#student.define(file, code, topLevelAwait, this.#left());
  }

  seedStudent(seed: number): void {
    this.#student.call('seed', [seed], this.#left());
  }

  /** Calls into the tests' realm; null when the realms were stopped meanwhile. */
  enter(name: string, ...args: (string | number)[]): string | null {
    if (this.#ending !== null) return null;
    try {
      const answer = this.#tests.call(name, args, this.#left() + OUTER_GRACE_MS);
      return this.#ending === null ? String(answer) : null;
    } catch (error) {
      const ending = endingOf(error);
      // A rejection that a test did not handle: as with `#askStudent`.
      const answer = ending.kind === 'fault' ? this.#lastAnswer() : '';
      if (answer === '') this.#end(ending);
      return this.#ending === null ? answer : null;
    }
  }

  dispose(): void {
    this.#studentIsolate.dispose();
    this.#lease.end(this.#ending === null);
  }

  get #bounds(): Limits {
    if (this.#limits === null) throw new Error('The room has no limits yet: call furnish() first');
    return this.#limits;
  }

  #cross(realm: RealmContext, message: string): string {
    if (this.#ending !== null) return '';
    this.#calls += 1;
    if (this.#calls > this.#bounds.membraneCalls) return this.#end({ kind: 'membrane-calls' });
    if (this.#depth >= MAX_NESTING) return this.#end({ kind: 'membrane-calls' });
    if (performance.now() >= this.#deadline) return this.#end({ kind: 'entry-time' });
    this.#depth += 1;
    try {
      const reply =
        realm === this.#student ? this.#askStudent(message) : realm.call('receive', [message], this.#left());
      return this.#ending === null ? (reply as string) : '';
    } catch (error) {
      return this.#end(endingOf(error));
    } finally {
      this.#depth -= 1;
    }
  }

  /**
   * isolated-vm throws a rejection that nobody handled out of the call in which it came about, in the place of what
   * the call returned. To forget a `catch` ends no test by itself: the reply is asked for once more.
   */
  #askStudent(message: string): string {
    const depth = this.#depth;
    try {
      return this.#student.call('receive', [message, this.#now, depth], this.#left()) as string;
    } catch (error) {
      const reply = this.#replyAt(depth);
      if (reply === null) throw error;
      return performance.now() < this.#deadline ? reply : this.#end({ kind: 'entry-time' });
    }
  }

  #lastAnswer(): string {
    try {
      return String(this.#tests.call('lastAnswer', [], this.#left() + OUTER_GRACE_MS));
    } catch {
      return '';
    }
  }

  #replyAt(depth: number): string | null {
    for (let attempt = 0; attempt < MAX_REJECTIONS; attempt += 1) {
      try {
        return this.#student.call('replyAt', [depth], this.#left()) as string | null;
      } catch (error) {
        if (endingOf(error).kind !== 'fault') return null;
      }
    }
    return this.#end({ kind: 'membrane-calls' });
  }

  #left(): number {
    return Math.max(1, Math.ceil(this.#deadline - performance.now()));
  }

  #end(ending: Ending): '' {
    this.#ending ??= ending;
    return '';
  }
}
