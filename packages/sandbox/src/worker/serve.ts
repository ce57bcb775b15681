import type { GradingEvent } from '@yieldpoint/protocol';
import type { Job } from '../job.ts';
import type { JobMessage } from '../pipe/messages.ts';
import { receive, send } from './pipe.ts';
import { tryWalls } from './walls-from-inside.ts';

/** What grades one job, warm before the job is known. */
export interface WarmSession {
  run(job: Job, emit: (event: GradingEvent) => void): void | Promise<void>;
  dispose(): void;
}

/**
 * Serves jobs until the pipe ends: one at a time, each in a session of its own. `warmUp` gets the first session,
 * before any job.
 */
export function serve(
  prepare: () => WarmSession,
  warmUp: (session: WarmSession) => Promise<void> = async () => {},
): void {
  let session: WarmSession;

  const makeReady = (): void => {
    session = prepare();
    send({ type: 'ready' });
  };

  const work = async ({ id, job }: JobMessage): Promise<void> => {
    send({ type: 'stage', id, stage: 'compiling' });
    await session.run(job, (event) => send({ type: 'event', id, event }));
    // Nothing of a submission outlives it.
    session.dispose();
    send({ type: 'done', id });
    makeReady();
  };

  const fail = (error: unknown): never => {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ type: 'fault', message: message.slice(0, 4096) });
    process.exit(1);
  };

  process.on('uncaughtException', fail);
  send(tryWalls());
  warmUp(prepare()).then(makeReady).catch(fail);
  receive((message) => void work(message).catch(fail));
}
