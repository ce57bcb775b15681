/** A submission of our own and the tests for it, as sources. */
export interface Program {
  submission: string;
  tests: string;
}

/** Does what every submission makes a realm do; both tests do the same. */
export const REHEARSAL: Program = {
  submission: `
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
}`,
  tests: `
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
test('twice', body);`,
};

/** One test passes, one fails with a diff. */
export const WARM_UP: Program = {
  submission: `import { sleep } from '@yieldpoint/asyncio';
export async function late<T>(value: T, seconds = 1): Promise<T> {
  await sleep(seconds);
  return value;
}`,
  tests: `import { expect, test } from '@yieldpoint/testing';
import { late } from './exercise';
test('is late', async () => {
  expect(await late(1)).toBe(1);
});
test('is not what it should be', async () => {
  expect(await late({ a: [1] })).toEqual({ a: [2] });
});`,
};
