import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { GradingFailure } from '../src/failures.ts';
import type { Brief } from '../src/job.ts';
import { LANE_WALLS } from '../src/limits.ts';
import { buildImage } from '../src/image/build-image.ts';
import { briefLine, jobLine } from '../src/pipe/job-line.ts';
import { compilePrograms } from '../src/rehearsal/compiled-programs.ts';
import { BriefedWorker } from '../src/supervisor/briefed-worker.ts';
import { Lane } from '../src/supervisor/lane.ts';
import { Pool } from '../src/supervisor/pool.ts';
import { ENOUGH, run } from '../src/supervisor/run.ts';
import type { RunReport } from '../src/supervisor/run.ts';
import type { WorkerProcess } from '../src/supervisor/worker-process.ts';
import { workerCommand } from '../src/walls/node-command.ts';

const image = await buildImage({
  realms: Promise.resolve({ student: '', tests: '', programs: compilePrograms() }),
  worker: fileURLToPath(new URL('./support/puppet-worker.ts', import.meta.url)),
});
afterAll(() => image[Symbol.asyncDispose]());

class CountingPool extends Pool {
  /** Times that a worker said it was ready. */
  ready = 0;

  override onReady(): void {
    this.ready += 1;
    super.onReady();
  }
}

const makePool = (): CountingPool =>
  new CountingPool({ size: 1, jobs: 100, command: () => workerCommand(image), onStillborn: () => {} });
const memory = LANE_WALLS.light;
const laneOver = (pool: Pool): Lane => new Lane({ name: 'light', pool, memory, survey: () => [] });

/** Puppets ask a brief for its seed alone. */
const brief = { seed: 7 } as Brief;

function sentAhead(lane: Lane): BriefedWorker {
  const briefed = new BriefedWorker(lane);
  briefed.send(brief);
  return briefed;
}
const TELL_SEED = `emit(JSON.stringify({ type: 'event', event: { type: 'test-started', test: String(seed) } }))`;

/** Does a job that tells the seed of its brief, and gives what was told and how it ended. */
async function seedTold(worker: WorkerProcess, before = ''): Promise<{ seed: string; report: RunReport }> {
  const work = jobLine({ files: [{ code: TELL_SEED }] });
  if (work === null) throw new Error('too large');
  let seed = '';
  const report = await run(worker, {
    id: work.id,
    line: before + work.line,
    stage: 'preparing',
    wallMs: 20_000,
    maxBytes: 10_000,
    residentBytes: memory.residentBytes,
    signal: undefined,
    hear(told) {
      if (told.type !== 'event' || told.event.type !== 'test-started') return 'something else';
      seed = told.event.test;
      return ENOUGH;
    },
  });
  return { seed, report };
}

async function acquired(lane: Lane): Promise<WorkerProcess> {
  const worker = await lane.acquire();
  if (worker instanceof GradingFailure) throw worker;
  return worker;
}

test('an idle worker has its brief before the job comes', async () => {
  await using pool = makePool();
  const lane = laneOver(pool);
  lane.release(await acquired(lane), true);
  using briefed = sentAhead(lane);
  const worker = briefed.take();
  if (worker === null) throw new Error('none was idle');
  expect(await seedTold(worker)).toMatchObject({ seed: '7', report: { end: { kind: 'finished' } } });
  expect(briefed.take()).toBeNull();
  lane.release(worker, true);
});

test('where no job follows the brief, the worker lives on and knows nothing of it', async () => {
  await using pool = makePool();
  const lane = laneOver(pool);
  const first = await acquired(lane);
  lane.release(first, true);
  {
    using _unused = sentAhead(lane);
  }
  await expect.poll(() => first.isReady).toBe(true);
  expect(await seedTold(first)).toMatchObject({ seed: '0' });
});

test('the spare is not sent ahead while all that may be lent are, nor one that is waited for', async () => {
  await using pool = makePool();
  const lane = laneOver(pool);
  const lent = await acquired(lane);
  await expect.poll(() => pool.ready, { timeout: 10_000 }).toBe(2);
  expect(sentAhead(lane).take()).toBeNull();
  const waiting = acquired(lane);
  expect(sentAhead(lane).take()).toBeNull();
  lane.release(lent, true);
  lane.release(await waiting, true);
});

test('tests that are not known yet are not sent ahead', async () => {
  await using pool = makePool();
  const lane = laneOver(pool);
  lane.release(await acquired(lane), true);
  expect(new BriefedWorker(lane).take()).toBeNull();
});

test('a worker that dies over its brief is lost, and the next does the job with both lines', async () => {
  await using pool = makePool();
  const lane = laneOver(pool);
  lane.release(await acquired(lane), true);
  using briefed = sentAhead(lane);
  const worker = briefed.take();
  if (worker === null) throw new Error('none was idle');
  process.kill(worker.pid, 'SIGKILL');
  await worker.exited;
  expect((await seedTold(worker)).report.end).toMatchObject({ kind: 'lost' });
  lane.release(worker, false);
  const next = await acquired(lane);
  expect(await seedTold(next, briefLine(brief) ?? '')).toMatchObject({ seed: '7' });
});
