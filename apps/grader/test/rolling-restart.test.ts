import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from './support/kinds.ts';
import { listen, openPage, submitTo } from './support/page.ts';
import { freePort, spawnGrader } from './support/process.ts';

/** Takes a second or more of one test's time. */
const busy = 'export const add = (a, b) => { if (b === 17) for (let i = 0; i < 6e7; i++); return a + b; };\n';
/** However slow this machine is to start a grader. */
const timing = { restartMs: 120_000 };

async function restartable(seconds: string) {
  const dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-rolling-'));
  const env = {
    DATA_DIR: dir.path,
    PORT: String(await freePort()),
    WORKERS: '1',
    RUNNING_PER_GUEST: '1',
    SHUTDOWN_SECONDS: seconds,
  };
  let grader = spawnGrader(env);
  return {
    url: await grader.listening,
    /** SIGTERM, and another one as soon as it is gone. */
    async restart() {
      grader.kill('SIGTERM');
      const exit = await grader.exited;
      grader = spawnGrader(env);
      await grader.listening;
      return exit;
    },
    async [Symbol.asyncDispose]() {
      await grader[Symbol.asyncDispose]();
      await dir[Symbol.asyncDispose]();
    },
  };
}

test.each([
  ['has time to end', '60', 1],
  ['is handed back', '0', 2],
])(
  'a restart while a submission %s: no error, no lost connection, each verdict once',
  async (_what, seconds, attempt) => {
    await using server = await restartable(seconds);
    const { client } = await openPage(server.url, { timing });
    const running = listen(client, await submitTo(client, busy));
    const waiting = listen(client, await submitTo(client, kinds.right));
    await running.until('started');
    const restarted = server.restart();
    // Sent while one grader goes and the next one comes.
    const late = Promise.all(
      [kinds.wrong, kinds.talks].map(async (source) => {
        const following = listen(client, await submitTo(client, source));
        await following.done;
        return following;
      }),
    );
    expect(await restarted).toMatchObject({ code: 0, signal: null });
    await Promise.all([running.done, waiting.done]);
    const all = [running, waiting, ...(await late)];

    expect(all.map(({ events }) => events.at(-1))).toMatchObject([
      { type: 'finished', verdict: 'passed', attempt },
      { type: 'finished', verdict: 'passed' },
      { type: 'finished', verdict: 'failed' },
      { type: 'finished', verdict: 'passed' },
    ]);
    for (const { events, statuses } of all) {
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
      expect(events.filter(({ type }) => type === 'finished')).toHaveLength(1);
      expect(events.map(({ type }) => type)).not.toContain('failed');
      expect(statuses).toEqual(['connecting', 'live', 'closed']);
    }
  },
  180_000,
);
