import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { GradingFailure } from '../src/failures.ts';
import { buildImage } from '../src/image/build-image.ts';
import { LANE_WALLS } from '../src/limits.ts';
import { jobLine } from '../src/pipe/job-line.ts';
import { compilePrograms } from '../src/rehearsal/compiled-programs.ts';
import { Pool } from '../src/supervisor/pool.ts';
import { ENOUGH, run } from '../src/supervisor/run.ts';
import type { RunEnd } from '../src/supervisor/run-end.ts';
import { workerCommand } from '../src/walls/node-command.ts';

const image = await buildImage({
  realms: Promise.resolve({ student: '', tests: '', programs: compilePrograms() }),
  worker: fileURLToPath(new URL('./support/puppet-worker.ts', import.meta.url)),
});
const pool = new Pool({ size: 1, jobs: 100, command: () => workerCommand(image), onStillborn: () => {} });
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await image[Symbol.asyncDispose]();
});

const FINISH = `emit(JSON.stringify({ type: 'event', event: { type: 'finished', verdict: 'passed', score: 0, maxScore: 0,
  counts: { total: 0, passed: 0, failed: 0, hidden: 0, hiddenPassed: 0 }, limits: [], advice: [] } }))`;
/** Takes a second of the clock and no processor, as a process does that gets none. */
const SHUT_OUT = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);';
const WALL_MS = 100;

async function endOf(code: string, patienceMs: number): Promise<RunEnd> {
  const worker = await pool.acquire();
  if (worker instanceof GradingFailure) throw worker;
  const written = jobLine({ files: [{ code }] });
  if (written === null) throw new Error('too large');
  const { end } = await run(worker, {
    ...written,
    wallMs: WALL_MS,
    patienceMs,
    maxBytes: 10_000,
    residentBytes: LANE_WALLS.light.residentBytes,
    hear: () => ENOUGH,
    signal: undefined,
    measuresCpu: false,
  });
  pool.release(worker, end.kind === 'finished');
  return end;
}

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
