import { afterAll, expect, test } from 'vitest';
import type { RunEnd } from '../src/supervisor/run-end.ts';
import { FINISH, puppetImage, puppetPool, runIn } from './support/puppet-pool.ts';

const image = await puppetImage();
const pool = puppetPool(image, { size: 1, jobs: 100 });
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await image[Symbol.asyncDispose]();
});

/** Takes a second of the clock and no processor, as a process does that gets none. */
const SHUT_OUT = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);';
const WALL_MS = 100;

const endOf = async (code: string, patienceMs: number): Promise<RunEnd> =>
  (await runIn(pool, code, { wallMs: WALL_MS, patienceMs })).end;

test('a process that got no processor has its time still', async () => {
  expect(await endOf(SHUT_OUT + FINISH, 60_000)).toEqual({ kind: 'finished' });
});

test('one that used its time is ended, however patient we are', async () => {
  expect(await endOf('for (;;);', 60_000)).toEqual({ kind: 'wall-time' });
});

test('without patience the clock decides, and with it too in the end', async () => {
  expect(await endOf(SHUT_OUT + FINISH, 0)).toEqual({ kind: 'wall-time' });
  expect(await endOf(SHUT_OUT.repeat(30) + FINISH, 300)).toEqual({ kind: 'wall-time' });
});
