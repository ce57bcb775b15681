import { availableParallelism } from 'node:os';
import { GradingFailure, WorkersUnavailableError } from './failures.ts';
import { buildImage } from './image/build-image.ts';
import type { ImageSources } from './image/build-image.ts';
import { RunningSandbox } from './running-sandbox.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { COMPILER_LIMITS, PROCESS_LIMITS } from './limits.ts';
import { Pool } from './supervisor/pool.ts';
import type { Exit } from './supervisor/run-end.ts';
import { findFence } from './walls/fence.ts';
import { compilerCommand, workerCommand } from './walls/node-command.ts';
import { surveyWalls } from './walls/survey.ts';
import { requireWalls } from './walls/wall.ts';

/** Compilers get users of their own, behind those of the workers. */
const COMPILER_SLOTS = 400;

/** `createSandbox` over any worker program; tests of the process walls bring their own. */
export async function startSandbox(options: SandboxOptions, sources: ImageSources): Promise<Sandbox> {
  const { workers: capacity = availableParallelism(), strict = false, logger } = options;
  await using started = new AsyncDisposableStack();
  const [image, fence] = await Promise.all([buildImage(sources), findFence()]);
  started.use(image);
  let lastWords = '';
  const onStillborn = ({ stderr, signal, code }: Exit): void => {
    lastWords = stderr.trim() || `It ended with ${signal ?? code} and said nothing.`;
    logger?.warn({ lastWords }, 'a sandbox process died before it was ready');
  };
  const { dataBytes, jobs } = PROCESS_LIMITS;
  const workers = started.use(
    new Pool({
      size: capacity,
      jobs,
      command: (slot) => [...fence.command(slot, dataBytes), ...workerCommand(image)],
      onStillborn,
    }),
  );
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
  const [first, compiler] = await Promise.all([workers.acquire(), compilers.acquire()]);
  if (first instanceof GradingFailure || compiler instanceof GradingFailure) {
    throw new WorkersUnavailableError(lastWords);
  }
  const walls = first.hello ? surveyWalls(first.pid, first.hello, fence) : [];
  workers.release(first, true);
  compilers.release(compiler, true);
  requireWalls(walls, strict);
  logger?.info({ walls, capacity }, 'sandbox is up');
  return new RunningSandbox({ workers, compilers, walls, capacity, logger, resources: started.move() });
}
