import { afterAll, expect, test } from 'vitest';
import { GradingFailure } from '../src/failures.ts';
import type { Pool } from '../src/supervisor/pool.ts';
import { FINISH, puppetImage, puppetPool, runIn } from './support/puppet-pool.ts';

const image = await puppetImage();
afterAll(() => image[Symbol.asyncDispose]());

const makePool = (size: number, jobs: number): Pool => puppetPool(image, { size, jobs });

/** The generation of the worker that did a job. */
async function workOnce(pool: Pool): Promise<number> {
  const { end, generation } = await runIn(pool, FINISH, { wallMs: 20_000 });
  expect(end).toEqual({ kind: 'finished' });
  return generation;
}

test('a worn-out worker serves until its successor is warm: nobody waits for a process to start', async () => {
  await using pool = makePool(1, 3);
  const seen: number[] = [];
  // Generations 1 and 2 may serve on beyond three jobs each; a successor that is warm takes over from them.
  while (Math.max(0, ...seen) < 4) seen.push(await workOnce(pool));
  expect(new Set(seen).size).toBeGreaterThan(2);
  expect(pool.pids.length).toBeLessThanOrEqual(4);
  await expect.poll(() => pool.pids.length, { timeout: 10_000 }).toBeLessThanOrEqual(3);
});

test('a pool knows whether somebody waits', async () => {
  await using pool = makePool(1, 10);
  const first = await pool.acquire();
  if (first instanceof GradingFailure) throw first;
  expect(pool.isAwaited).toBe(false);
  const second = pool.acquire();
  expect(pool.isAwaited).toBe(true);
  pool.release(first, true);
  await second;
  expect(pool.isAwaited).toBe(false);
});

test('nothing is started for a job that is given back after the end', async () => {
  const pool = makePool(1, 10);
  const worker = await pool.acquire();
  if (worker instanceof GradingFailure) throw worker;
  await pool[Symbol.asyncDispose]();
  pool.release(worker, true);
  expect(pool.pids).toEqual([]);
});
