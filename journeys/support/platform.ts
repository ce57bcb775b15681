import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPlatform } from '../../scripts/lib/platform.mjs';

/** The platform as `npm start` runs it, on a free port, with a data folder of its own. */
export async function openPlatform(env: Record<string, string> = {}) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yieldpoint-journey-'));
  const restarts: string[] = [];
  const platform = await startPlatform({
    port: 0,
    dataDir,
    env: { SUBMISSIONS_PER_MINUTE: '1000', ...env },
    say: (text: string) => restarts.push(text),
  });
  const signalGrader = (signal: NodeJS.Signals) => {
    const { pid } = platform.grader;
    if (pid === undefined) throw new Error('the grader does not run');
    process.kill(pid, signal);
  };
  return {
    url: platform.url,
    /** What the supervisor said about programs that died. */
    restarts,
    killGrader: () => signalGrader('SIGKILL'),
    /** As in a rolling restart: the grader is told to stop, and the supervisor starts the next one. */
    restartGrader: () => signalGrader('SIGTERM'),
    async [Symbol.asyncDispose]() {
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
