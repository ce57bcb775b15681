import {
  AsyncGeneratorObject,
  frameOf,
  isCoroutine,
  site,
  watchGenerators,
} from '@yieldpoint/asyncio/foreign';
import type { Coroutine } from '@yieldpoint/asyncio';
import { Membrane } from '../../membrane/membrane.ts';
import { newPromise, promiseThen } from '../../membrane/primordials.ts';
import { OPEN } from '../../membrane/realm.ts';
import { DEFAULT_BUDGET } from '../../membrane/wire.ts';
import { installClock } from '../shared/clock.ts';
import { ForeignGenerator } from '../shared/foreign-generator.ts';
import { harden } from '../shared/harden.ts';
import { seededRandom } from '../shared/random.ts';
import { sharedClasses } from '../shared/shared-classes.ts';
import { installConsole } from './console.ts';
import { Modules } from './modules.ts';
import { installTimers } from './timers.ts';

/** What the worker gives this realm: functions that take and return strings and numbers. */
export interface StudentHost {
  send(message: string): string;
  /** False when nothing more will be shown. */
  print(level: string, text: string): boolean;
  seed: number;
}

/** What the worker may call, each in a timed call of its own. */
export interface StudentRealm {
  receive(message: string, now: number, depth: number): string;
  /** What the last `receive` of this depth replied; null while it has not. */
  replyAt(depth: number): string | null;
  define(file: string, body: (...args: unknown[]) => unknown): void;
  /** Forgets the files, as if none had been defined. */
  forget(): void;
}

const AWAITABLE = Symbol.for('yieldpoint.await');

/** Awaits a thing of the tests: it is handed out to the loop over there, and its result comes in. */
function* outwards(standIn: object): Generator<unknown, unknown, unknown> {
  return yield standIn;
}

/** Sets up the realm in which the student's code runs. Everything it needs later is captured here. */
export function boot(
  send: StudentHost['send'],
  print: StudentHost['print'],
): StudentRealm & { seed(seed: number): void } {
  harden();
  let now = 0;
  installClock(() => now);
  installConsole(print);
  const membrane: Membrane = new Membrane(
    {
      intrinsics: sharedClasses(),
      budget: DEFAULT_BUDGET,
      guard: OPEN,
      coroutineName: (object) => (isCoroutine(object) ? object.name : null),
      frameOf: (coroutine) => frameOf(coroutine as Coroutine),
      // Coroutines of the tests are awaited outwards, where they live: here they are things like any other.
      adoptCoroutine: () => ({}),
      isGenerator: (object) => object instanceof AsyncGeneratorObject,
      adoptGenerator: (invoke, name) => new ForeignGenerator(invoke, name),
      adoptPromise: (watch) => {
        const { promise, resolve, reject } = newPromise();
        watch((fulfilled, value) => (fulfilled ? resolve(value) : reject(value)));
        // That nobody here waits for it is no fault of the submission's.
        promiseThen(promise, undefined, () => {});
        return promise;
      },
      // Things of the submission are asked by the tests' realm itself.
      isAwaitable: () => false,
      site,
      awaiting: { key: AWAITABLE, iterate: outwards },
    },
    send,
  );
  const tests = (...args: unknown[]): unknown => membrane.callRoot(args);
  const modules = new Modules(() => tests('asyncio') as object);
  membrane.publish((command: unknown, ...args: unknown[]) =>
    command === 'load' ? modules.load(args[0] as string) : modules.exportsOf(args[0] as string),
  );
  installTimers(tests);
  watchGenerators({
    started: (generator) => void tests('generator-started', generator),
    finished: (generator) => void tests('generator-finished', generator),
  });
  // Without a prototype: what the student does to arrays must not reach it.
  const replies = Object.create(null) as Record<number, string | null>;
  return {
    receive(message, time, depth) {
      now = time;
      replies[depth] = null;
      return (replies[depth] = membrane.receive(message));
    },
    replyAt: (depth) => replies[depth] ?? null,
    define: (file, body) => modules.define(file, body),
    forget: () => modules.forget(),
    seed(seed) {
      Math.random = seededRandom(seed);
    },
  };
}
