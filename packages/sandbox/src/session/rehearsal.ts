import { compile } from '@yieldpoint/compiler';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { CodeCache } from './isolate.ts';
import type { Room } from './room.ts';

const SUBMISSION = `
import { createTask, gather, getRunningLoop, sleep, CancelledError } from '@yieldpoint/asyncio';
export class Worker {
  done: unknown[] = [];
  async work(name: string, job: () => Promise<unknown>) {
    try {
      this.done.push([name, await job(), getRunningLoop().time()]);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      this.done.push((error as Error).message);
    }
    return this.done.length;
  }
}
export async function all(jobs: (() => Promise<unknown>)[]) {
  console.log('rehearsal', jobs.length);
  const worker = new Worker();
  const tasks = jobs.map((job, n) => createTask(worker.work('job ' + n, job)));
  await gather(tasks, { returnExceptions: true });
  return worker;
}
export async function* count(to: number) {
  for (let n = 0; n < to; n += 1) {
    await sleep(0.1);
    yield { n };
  }
}`;

const TESTS = `
import { expect, test } from '@yieldpoint/testing';
import { sleep } from '@yieldpoint/asyncio';
import { all, count, Worker } from './exercise';
const body = async () => {
  const log: string[] = [];
  const job = (name: string, seconds: number) => async () => {
    await sleep(seconds);
    log.push(name);
    if (name === 'c') throw new TypeError(name);
    return { name };
  };
  const worker = await all([job('a', 2), job('b', 1), job('c', 1)]);
  expect(worker).toBeInstanceOf(Worker);
  expect(log).toEqual(['b', 'c', 'a']);
  for await (const { n } of count(2)) log.push(String(n));
  expect(worker.done).toEqual([['b', 1]]);
};
test('once', body);
test('twice', body);`;

/** A machine that takes longer has other worries. */
const REHEARSAL_MS = 5_000;

/**
 * What every submission makes a realm do, done once before there is one. Code runs several times slower when it runs
 * for the first time in an isolate; the student need not wait for that (measured in
 * docs/decisions/0002-the-loop-lives-with-the-tests.md).
 */
export class Rehearsal {
  readonly #submission = body(SUBMISSION, 'exercise.ts');
  readonly #tests = body(TESTS, 'rehearsal.test.ts');
  readonly #cache: CodeCache = new Map();

  /** What came of the tests, as JSON; null when the room was stopped and is of no use any more. */
  perform(room: Room): (string | null)[] | null {
    room.furnish(DEFAULT_LIMITS, () => true);
    room.begin(REHEARSAL_MS);
    room.defineTests({ file: 'rehearsal.test.ts', hidden: true, code: this.#tests }, this.#cache);
    room.defineStudent({ file: 'exercise.ts', code: this.#submission, topLevelAwait: false });
    room.enter('collect', 'rehearsal.test.ts');
    room.enter('load', 'exercise.ts');
    const outcomes = [0, 1].map((test) => room.enter('start', test, 1, '{}'));
    if (room.ending !== null) return null;
    room.clear();
    return outcomes;
  }
}

function body(source: string, fileName: string): string {
  const compiled = compile(source, { fileName, format: 'function' });
  if (!compiled.ok)
    throw new Error(`The rehearsal does not compile: ${JSON.stringify(compiled.diagnostics)}`);
  return compiled.code;
}
