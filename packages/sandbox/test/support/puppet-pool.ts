import { fileURLToPath } from 'node:url';
import { GradingFailure } from '../../src/failures.ts';
import { buildImage } from '../../src/image/build-image.ts';
import { LANE_WALLS } from '../../src/limits.ts';
import { jobLine } from '../../src/pipe/job-line.ts';
import { compilePrograms } from '../../src/rehearsal/compiled-programs.ts';
import { Pool } from '../../src/supervisor/pool.ts';
import { ENOUGH, run } from '../../src/supervisor/run.ts';
import type { RunOptions } from '../../src/supervisor/run.ts';
import type { RunEnd } from '../../src/supervisor/run-end.ts';
import { workerCommand } from '../../src/walls/node-command.ts';

/** A program for a puppet that says nothing but its verdict. */
export const FINISH = `emit(JSON.stringify({ type: 'event', event: { type: 'finished', verdict: 'passed', score: 0, maxScore: 0,
  counts: { total: 0, passed: 0, failed: 0, hidden: 0, hiddenPassed: 0 }, limits: [], advice: [] } }))`;

/** What puppets are started from; to be disposed of after the last of them. */
export const puppetImage = () =>
  buildImage({
    realms: Promise.resolve({ student: '', tests: '', programs: compilePrograms() }),
    worker: fileURLToPath(new URL('./puppet-worker.ts', import.meta.url)),
  });

/** A pool of real processes without walls, in which puppets do what they are told. */
export const puppetPool = (
  image: Awaited<ReturnType<typeof puppetImage>>,
  { size, jobs }: { size: number; jobs: number },
): Pool => new Pool({ size, jobs, command: () => workerCommand(image), onStillborn: () => {} });

/** Has a worker of the pool run a program up to its first word; tells how that ended, and which worker it was. */
export async function runIn(
  pool: Pool,
  code: string,
  times: Pick<RunOptions, 'wallMs' | 'patienceMs'>,
): Promise<{ end: RunEnd; generation: number }> {
  const worker = await pool.acquire();
  if (worker instanceof GradingFailure) throw worker;
  const written = jobLine({ files: [{ code }] });
  if (written === null) throw new Error('too large');
  const { end } = await run(worker, {
    ...written,
    stage: 'running',
    ...times,
    maxBytes: 10_000,
    residentBytes: LANE_WALLS.light.residentBytes,
    hear: () => ENOUGH,
    signal: undefined,
  });
  pool.release(worker, end.kind === 'finished');
  return { end, generation: worker.generation };
}
