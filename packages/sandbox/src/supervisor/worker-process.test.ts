import { expect, test } from 'vitest';
import type { Exit } from './run-end.ts';
import { WorkerProcess } from './worker-process.ts';

/** Starts a shell in the place of a worker, and waits until it is gone. */
async function outlive(script: string): Promise<Exit> {
  const { promise, resolve } = Promise.withResolvers<Exit>();
  const owner = { onReady: () => {}, onGone: (_worker: WorkerProcess, exit: Exit) => resolve(exit) };
  const worker = new WorkerProcess(['/bin/sh', '-c', script], 1, 0, owner);
  await worker.exited;
  return promise;
}

test('how a worker ended and its last words are known', async () => {
  expect(await outlive('echo "no room" >&2; exit 3')).toEqual({ code: 3, signal: null, stderr: 'no room\n' });
});

test('a worker whose pipes someone else holds is gone all the same', async () => {
  const { code, stderr } = await outlive('sleep 25 & echo $! >&2; exit 0');
  expect(code).toBe(0);
  // The one who holds them lives on: nobody waited for it.
  expect(process.kill(Number(stderr), 'SIGKILL')).toBe(true);
});

test('whoever speaks out of turn before it is ready is killed', async () => {
  expect(await outlive('echo hello; exec sleep 25')).toMatchObject({ signal: 'SIGKILL' });
  expect(await outlive(`echo '{"type":"ready"}'; exec sleep 25`)).toMatchObject({ signal: 'SIGKILL' });
});

test('a program that is not there is gone at once', async () => {
  const { promise, resolve } = Promise.withResolvers<Exit>();
  const owner = { onReady: () => {}, onGone: (_worker: WorkerProcess, exit: Exit) => resolve(exit) };
  const worker = new WorkerProcess(['/no/such/program'], 1, 0, owner);
  expect((await promise).stderr).toContain('ENOENT');
  expect(worker.pid).toBe(0);
});
