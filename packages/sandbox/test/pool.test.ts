import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { GradingFailure } from '../src/failures.ts';
import { LANE_WALLS } from '../src/limits.ts';
import { buildImage } from '../src/image/build-image.ts';
import { jobLine } from '../src/pipe/job-line.ts';
import { compilePrograms } from '../src/rehearsal/compiled-programs.ts';
import { Pool } from '../src/supervisor/pool.ts';
import { ENOUGH, run } from '../src/supervisor/run.ts';
import { workerCommand } from '../src/walls/node-command.ts';

const image = await buildImage({
  realms: Promise.resolve({ student: '', tests: '', programs: compilePrograms() }),
  worker: fileURLToPath(new URL('./support/puppet-worker.ts', import.meta.url)),
});
afterAll(() => image[Symbol.asyncDispose]());

const makePool = (size: number, jobs: number): Pool =>
  new Pool({ size, jobs, command: () => workerCommand(image), onStillborn: () => {} });

const FINISH = `emit(JSON.stringify({ type: 'event', event: { type: 'finished', verdict: 'passed', score: 0, maxScore: 0,
  counts: { total: 0, passed: 0, failed: 0, hidden: 0, hiddenPassed: 0 }, limits: [], advice: [] } }))`;

/** The generation of the worker that did a job. */
async function workOnce(pool: Pool): Promise<number> {
  const worker = await pool.acquire();
  if (worker instanceof GradingFailure) throw worker;
  const written = jobLine({ files: [{ code: FINISH }] });
  if (written === null) throw new Error('too large');
  const hear = (): typeof ENOUGH => ENOUGH;
  const report = await run(worker, {
    ...written,
    wallMs: 20_000,
    maxBytes: 10_000,
    residentBytes: LANE_WALLS.light.residentBytes,
    hear,
    signal: undefined,
    measuresCpu: false,
  });
  expect(report.end).toEqual({ kind: 'finished' });
  pool.release(worker, true);
  return worker.generation;
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
