import { availableParallelism } from 'node:os';
import { GradingFailure, WorkersUnavailableError } from './failures.ts';
import { buildImage } from './image/build-image.ts';
import type { ImageSources } from './image/build-image.ts';
import { RunningSandbox } from './running-sandbox.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { Pool } from './supervisor/pool.ts';
import type { Exit } from './supervisor/run-end.ts';
import { findFence } from './walls/fence.ts';
import { nodeCommand } from './walls/node-command.ts';
import { surveyWalls } from './walls/survey.ts';
import { requireWalls } from './walls/wall.ts';

/** `createSandbox` over any worker program; tests of the process walls bring their own. */
export async function startSandbox(options: SandboxOptions, sources: ImageSources): Promise<Sandbox> {
  const { workers: capacity = availableParallelism(), strict = false, logger } = options;
  await using started = new AsyncDisposableStack();
  const [image, fence] = await Promise.all([buildImage(sources), findFence()]);
  started.use(image);
  const node = nodeCommand(image);
  let lastWords = '';
  const onStillborn = ({ stderr, signal, code }: Exit): void => {
    lastWords = stderr.trim() || `It ended with ${signal ?? code} and said nothing.`;
    logger?.warn({ lastWords }, 'a sandbox worker died before it was ready');
  };
  const command = (slot: number): string[] => [...fence.command(slot), ...node];
  const pool = started.use(new Pool({ size: capacity, command, onStillborn }));
  const first = await pool.acquire();
  if (first instanceof GradingFailure) throw new WorkersUnavailableError(lastWords);
  const walls = first.hello ? surveyWalls(first.pid, first.hello, fence) : [];
  pool.release(first, true);
  requireWalls(walls, strict);
  logger?.info({ walls, capacity }, 'sandbox is up');
  return new RunningSandbox({ pool, walls, capacity, logger, resources: started.move() });
}
