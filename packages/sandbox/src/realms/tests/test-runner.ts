import { SlicedRun, VirtualClockLoop, coroutine, isAwaitable } from '@yieldpoint/asyncio';
import type { Coroutine, LoopLimits } from '@yieldpoint/asyncio';
import { collect, startTest } from '@yieldpoint/testing';
import type { CollectedTest, Reason, TestRun, Timers } from '@yieldpoint/testing';
import { MembraneError } from '../../membrane/failure.ts';
import { MissingExportError } from './exercise-module.ts';
import { seconds, tellable } from './tellable.ts';
import type { TestFiles } from './test-files.ts';
import { WithheldError } from './withheld.ts';

/** A thrown value as words. */
export interface Thrown {
  name: string;
  message: string;
  /** The stack in the submission's realm; empty where the error is not from there. */
  stack: string;
  /** Why, where the exercise withholds what was used. */
  reason: Reason | null;
}

type Student = (...args: unknown[]) => unknown;

const TRACE_CAPACITY = 500;

/** Collects the tests and runs them one at a time, each on a loop of its own. */
export class TestRunner {
  readonly #files: TestFiles;
  readonly #timers: Timers;
  readonly #student: Student;
  readonly #stackOf: (error: unknown) => string;
  #tests: CollectedTest[] = [];
  #loop: VirtualClockLoop | null = null;
  #run: TestRun | null = null;
  /** Whether the body came to its own end. Whoever ends the main task otherwise has not passed the test. */
  #completed = false;

  constructor(files: TestFiles, timers: Timers, student: Student, stackOf: (error: unknown) => string) {
    this.#files = files;
    this.#timers = timers;
    this.#student = student;
    this.#stackOf = stackOf;
  }

  /** The running test's. */
  get loop(): VirtualClockLoop | null {
    return this.#loop;
  }

  /** Virtual seconds of the running test. */
  now(): number {
    return this.#loop?.time() ?? 0;
  }

  forget(): void {
    this.#tests = [];
    this.#files.forget();
  }

  collect(file: string): string {
    const tests = collect(() => this.#files.run(file));
    this.#tests.push(...tests);
    return JSON.stringify(tests.map(({ name }) => ({ name })));
  }

  load(entry: string): string {
    try {
      const loading = this.#student('load', entry);
      if (isAwaitable(loading)) this.#runToEnd(loading as Coroutine);
      this.#files.exercise.provide(this.#student('exports', entry) as unknown[]);
      return 'null';
    } catch (error) {
      return JSON.stringify(this.#thrown(error));
    } finally {
      this.#loop = null;
    }
  }

  /** Begins a test; as `advance`. */
  start(index: number, seed: number, limits: LoopLimits): string {
    const test = this.#tests[index];
    if (test === undefined) throw new RangeError(`There is no test ${index}`);
    this.#files.exercise.strict = true;
    this.#files.exercise.lastUsed = null;
    this.#completed = false;
    this.#run = startTest(
      { ...test, body: this.#whole(test) },
      {
        seed,
        limits,
        traceCapacity: TRACE_CAPACITY,
        loopFactory: (options) => (this.#loop = new VirtualClockLoop(options)),
        classify,
      },
    );
    return this.advance();
  }

  advance(): string {
    const run = this.#run;
    if (run === null) throw new Error('No test was started');
    if (run.advance() === 'waiting-for-host') return 'waiting';
    const { error, trace, ...outcome } = run.outcome();
    const forged = outcome.status === 'passed' && !this.#completed;
    const stack = this.#safeStack(error);
    this.#run = null;
    this.#loop = null;
    this.#timers.forget();
    const told = {
      ...outcome,
      ...(forged && { status: 'failed', reason: ENDED_FROM_OUTSIDE }),
      virtualSeconds: seconds(outcome.virtualSeconds),
      trace: { events: tellable(trace.events), dropped: trace.dropped },
      stack,
      lastExport: this.#files.exercise.lastUsed,
    };
    return JSON.stringify(told);
  }

  #whole(test: CollectedTest): () => Coroutine<void> {
    const complete = (): void => {
      this.#completed = true;
    };
    return coroutine<[], void>(function* whole() {
      const result = test.body();
      if (isAwaitable(result)) yield result;
      complete();
    });
  }

  #runToEnd(main: Coroutine): void {
    const run = new SlicedRun(main, { loopFactory: () => (this.#loop = new VirtualClockLoop()) });
    run.advance();
    run.result();
  }

  #thrown(error: unknown): Thrown {
    const words = error as { name?: unknown; message?: unknown } | null | undefined;
    return {
      name: typeof words?.name === 'string' ? words.name.slice(0, 200) : '',
      message:
        typeof words?.message === 'string' ? words.message.slice(0, 2_000) : String(error).slice(0, 2_000),
      stack: this.#safeStack(error),
      reason: error instanceof WithheldError ? classify(error) : null,
    };
  }

  #safeStack(error: unknown): string {
    try {
      return this.#stackOf(error);
    } catch {
      return '';
    }
  }
}

const ENDED_FROM_OUTSIDE: Reason = {
  code: 'threw',
  data: { name: 'RuntimeError', message: 'The test was ended before it came to its end.' },
};

function classify(error: unknown): Reason | null {
  if (error instanceof WithheldError) return { code: 'withheld', data: { name: error.export } };
  if (error instanceof MissingExportError) return { code: 'missing-export', data: { name: error.export } };
  const failure = MembraneError.codeOf(error);
  if (failure !== undefined && failure !== 'unreadable')
    return { code: 'membrane-limit', data: { what: failure } };
  return null;
}
