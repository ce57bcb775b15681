import { availableParallelism } from 'node:os';
import { GradingFailure, WorkersUnavailableError } from './failures.ts';
import { buildImage } from './image/build-image.ts';
import type { ImageSources } from './image/build-image.ts';
import { RunningSandbox } from './running-sandbox.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { COMPILER_LIMITS, LANE_WALLS, MAXIMUM_LIMITS, PROCESS_LIMITS } from './limits.ts';
import type { LaneName } from './limits.ts';
import { Lane } from './supervisor/lane.ts';
import { Pool } from './supervisor/pool.ts';
import type { Exit } from './supervisor/run-end.ts';
import type { WorkerProcess } from './supervisor/worker-process.ts';
import { findFence } from './walls/fence.ts';
import { compilerCommand, workerCommand } from './walls/node-command.ts';
import { surveyWalls } from './walls/survey.ts';
import { requireWalls } from './walls/wall.ts';
import type { Wall } from './walls/wall.ts';

/** Each process has a user of its own: those of the lanes, then those of the compilers. */
const LANE_SLOTS: Record<LaneName, number> = { light: 0, heavy: 200 };
const COMPILER_SLOTS = 400;

/** `createSandbox` over any worker program; tests of the process walls bring their own. */
export async function startSandbox(options: SandboxOptions, sources: ImageSources): Promise<Sandbox> {
  const {
    workers: capacity = availableParallelism(),
    strict = false,
    maximum = MAXIMUM_LIMITS,
    logger,
  } = options;
  await using started = new AsyncDisposableStack();
  const [image, fence] = await Promise.all([buildImage(sources), findFence()]);
  started.use(image);
  let lastWords = '';
  const onStillborn = ({ stderr, signal, code }: Exit): void => {
    lastWords = stderr.trim() || `It ended with ${signal ?? code} and said nothing.`;
    logger?.warn({ lastWords }, 'a sandbox process died before it was ready');
  };
  const wallsAround = ({ pid, hello }: WorkerProcess, dataBytes: number): Wall[] =>
    hello ? surveyWalls(pid, hello, fence, dataBytes) : [];
  const makeLane = (name: LaneName): Lane => {
    const memory = LANE_WALLS[name];
    const { dataBytes } = memory;
    const pool = started.use(
      new Pool({
        size: capacity,
        jobs: PROCESS_LIMITS.jobs,
        command: (slot) => [
          ...fence.command(LANE_SLOTS[name] + slot, dataBytes),
          ...workerCommand(image, name),
        ],
        onStillborn,
      }),
    );
    const survey = (worker: WorkerProcess): Wall[] => {
      const walls = wallsAround(worker, dataBytes);
      logger?.info({ lane: name, walls, capacity }, 'a lane of the sandbox is up');
      return walls;
    };
    return new Lane({ name, pool, memory, survey });
  };
  const lanes = { light: makeLane('light'), heavy: makeLane('heavy') };
  const compilers = started.use(
    new Pool({
      size: 1,
      jobs: COMPILER_LIMITS.jobs,
      command: (slot) => [
        ...fence.command(COMPILER_SLOTS + slot, COMPILER_LIMITS.dataBytes),
        ...compilerCommand(image),
      ],
      onStillborn,
    }),
  );
  const [light, compiler, heavy] = await Promise.all([
    lanes.light.acquire(),
    compilers.acquire(),
    // Not before it is asked for, but for who has to know beforehand that its walls stand.
    strict !== false && maximum.cpu === 'heavy' ? lanes.heavy.acquire() : null,
  ]);
  if (
    light instanceof GradingFailure ||
    compiler instanceof GradingFailure ||
    heavy instanceof GradingFailure
  ) {
    throw new WorkersUnavailableError(lastWords);
  }
  const around = wallsAround(compiler, COMPILER_LIMITS.dataBytes);
  lanes.light.release(light, true);
  compilers.release(compiler, true);
  if (heavy) lanes.heavy.release(heavy, true);
  requireWalls(
    [
      { what: 'ordinary submissions', walls: lanes.light.walls },
      // The lane is there to have a compiler, and what compiles runs nothing foreign.
      { what: 'heavy submissions', walls: lanes.heavy.walls, without: 'jitless' },
      { what: 'the compiler', walls: around, without: 'jitless' },
    ],
    strict,
  );
  return new RunningSandbox({ lanes, compilers, maximum, capacity, logger, resources: started.move() });
}
