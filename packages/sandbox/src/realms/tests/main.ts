import * as asyncio from '@yieldpoint/asyncio';
import { foreignCoroutine, site } from '@yieldpoint/asyncio/foreign';
import { Timers, timerGlobals } from '@yieldpoint/testing';
import { Membrane } from '../../membrane/membrane.ts';
import { DEFAULT_BUDGET } from '../../membrane/wire.ts';
import { installClock } from '../shared/clock.ts';
import { ForeignGenerator } from '../shared/foreign-generator.ts';
import { harden } from '../shared/harden.ts';
import { seededRandom } from '../shared/random.ts';
import { sharedClasses } from '../shared/shared-classes.ts';
import { foreignPromise } from './foreign-promise.ts';
import { keep, release } from './generator-keeper.ts';
import { RuntimeGuard } from './runtime-guard.ts';
import { TestFiles } from './test-files.ts';
import type { ModuleBody } from './test-files.ts';
import { TestRunner } from './test-runner.ts';

/** What the worker may call. Strings are JSON. */
export interface TestsRealm {
  receive(message: string): string;
  /** What `collect`, `load`, `start` or `advance` returned last; the empty string when it did not return. */
  lastAnswer(): string;
  define(file: string, body: ModuleBody): void;
  /** Forgets files, tests and submission, as if none had been there. */
  forget(): void;
  /** Names of the runtime that the submission has to do without; JSON. */
  withhold(names: string): void;
  /** Runs a test file; `[{ name }]` of the tests that it registers, or `{ error }`. */
  collect(file: string): string;
  /** Runs the submission's module; `null`, or the error that it threw. */
  load(entry: string): string;
  /** Begins a test; as `advance`. `limits` is JSON. */
  start(index: number, seed: number, limits: string): string;
  /** `waiting` when the worker has to call again, else the test's outcome. */
  advance(): string;
}

/** Sets up the realm of the tests: the runtime with its clock, the test files, the verdicts. */
export function boot(send: (message: string, now: number) => string): TestsRealm {
  harden();
  const now = (): number => runner.now();
  installClock(now);
  const guard = new RuntimeGuard(asyncio);
  const timers = new Timers(() => runner.loop);
  Object.assign(globalThis, timerGlobals(timers));
  const membrane = new Membrane(
    {
      intrinsics: sharedClasses(),
      budget: DEFAULT_BUDGET,
      guard,
      coroutineName: () => null,
      frameOf: () => {
        throw new TypeError('Coroutines of the tests are not stepped from outside');
      },
      adoptCoroutine: foreignCoroutine,
      isGenerator: (object) => object instanceof asyncio.AsyncGeneratorObject,
      adoptGenerator: (invoke, name) => new ForeignGenerator(invoke, name),
      adoptPromise: foreignPromise,
      isAwaitable: asyncio.isAwaitable,
      site,
      awaiting: null,
    },
    (message) => send(message, now()),
  );
  const files = new TestFiles();
  const runner = new TestRunner(
    files,
    timers,
    (...args) => membrane.callRoot(args),
    (error) => membrane.stackOf(error),
  );

  membrane.publish((command: unknown, ...args: unknown[]) => {
    switch (command) {
      case 'asyncio':
        return guard.namespace;
      case 'set-timer':
        return timers.set(args[0] as () => unknown, Number(args[1]));
      case 'set-interval':
        return timers.repeat(args[0] as () => unknown, Number(args[1]));
      case 'clear-timer':
        return timers.clear(Number(args[0]));
      case 'generator-started':
        return keep(args[0] as asyncio.AsyncGeneratorObject);
      case 'generator-finished':
        return release(args[0] as asyncio.AsyncGeneratorObject);
      default:
        return undefined;
    }
  });

  let last = '';
  const kept = (answer: () => string): string => {
    last = '';
    return (last = answer());
  };
  return {
    receive: (message) => membrane.receive(message),
    lastAnswer: () => last,
    define: (file, body) => files.define(file, body),
    forget: () => runner.forget(),
    withhold: (names) => guard.withhold(JSON.parse(names) as string[]),
    collect: (file) => kept(() => runner.collect(file)),
    load: (entry) => kept(() => runner.load(entry)),
    start: (index, seed, limits) =>
      kept(() => {
        Math.random = seededRandom(seed);
        return runner.start(index, seed, JSON.parse(limits) as asyncio.LoopLimits);
      }),
    advance: () => kept(() => runner.advance()),
  };
}
