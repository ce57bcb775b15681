import type { JobMessage, Told } from '../pipe/messages.ts';
import { hold, receive, send } from './pipe.ts';
import { tryWalls } from './walls-from-inside.ts';

/** What does one job, warm before the job is known. */
export interface WarmSession<Job, Brief> {
  /** Gets ready for a job of which this much is known. */
  study(brief: Brief): void;
  run(job: Job, tell: (told: Told) => void): void;
  dispose(): void;
}

export interface Service<Job, Brief> {
  /** `isHurried`: somebody waits for it. */
  prepare(isHurried: boolean): WarmSession<Job, Brief>;
  /** Before the first session. */
  warmUp?(): void;
}

/** Serves jobs until the pipe ends: one at a time, each in a session of its own. */
export function serve<Job, Brief = never>({ prepare, warmUp }: Service<Job, Brief>): void {
  let session: WarmSession<Job, Brief>;
  let isHurried = false;

  const makeReady = (): void => {
    session = prepare(isHurried);
    isHurried = false;
    send({ type: 'ready' });
  };

  const work = ({ id, job }: JobMessage<Job>): void => {
    session.run(job, (told) => (isFollowed(told) ? hold : send)({ ...told, id }));
    // Nothing of a submission outlives it.
    session.dispose();
    hold({ type: 'done', id });
    makeReady();
  };

  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      send({ type: 'fault', message: message.slice(0, 4096) });
      process.exit(1);
    }
  };

  process.on('uncaughtException', (error) =>
    guarded(() => {
      throw error;
    }),
  );
  send(tryWalls());
  guarded(() => {
    warmUp?.();
    makeReady();
  });
  const drop = (): void => {
    session.dispose();
    makeReady();
  };

  receive<Job, Brief>((message) =>
    guarded(() => {
      if (message.type === 'brief') session.study(message.brief);
      else if (message.type === 'drop') drop();
      else if (message.type === 'hurry') isHurried = true;
      else work(message);
    }),
  );
}

/** The next event comes in the same breath: waking the supervisor for each would cost more than telling them. */
const isFollowed = (told: Told): boolean =>
  told.type === 'event' && (told.event.type === 'trace' || told.event.type === 'test-finished');
