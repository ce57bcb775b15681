import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';

const START = path.resolve(import.meta.dirname, '../scripts/start.mjs');

/** `npm start` from its own process on, until it says that it is ready. */
async function startAsOperator(program = process.execPath, args = [START]) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'yieldpoint-operator-'));
  const child = spawn(program, args, {
    cwd: path.dirname(path.dirname(START)),
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const url = /^Ready after [\d.]+ s: (http:\S+)$/.exec(line)?.[1];
    if (url !== undefined)
      return { child, exit, url, pid: child.pid ?? 0, children: childrenOf(child.pid ?? 0) };
  }
  throw new Error('it ended before it was ready');
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

const isThere = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Whether anything of a process group is left. */
function lives(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s stops every process, and the exit code says that all is well',
  async (signal) => {
    const { child, exit, url, children } = await startAsOperator();
    expect((await fetch(`${url}/en`)).status).toBe(200);
    expect(children).toHaveLength(2);
    child.kill(signal);
    expect((await exit)[0]).toBe(0);
    expect(children.filter(lives)).toEqual([]);
  },
);

test('even a supervisor that is killed leaves nothing behind', async () => {
  const { child, children } = await startAsOperator();
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(children.filter(lives)).toEqual([]), { timeout: 20_000, interval: 100 });
});

// Regression: npm ended, and the platform it had started ran on.
test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s to npm stops what it started', async (signal) => {
  const { pid, children } = await startAsOperator('npm', ['start']);
  const programs = children.flatMap(childrenOf);
  expect(programs).toHaveLength(2);
  process.kill(pid, signal);
  await vi.waitFor(() => expect(programs.filter(lives)).toEqual([]), { timeout: 20_000, interval: 100 });
  await vi.waitFor(() => expect(children.filter(isThere)).toEqual([]), { timeout: 20_000, interval: 100 });
});
