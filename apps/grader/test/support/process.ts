import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { courseDir } from './server.ts';

const folder = fileURLToPath(new URL('../../', import.meta.url));
/** What follows `node` in the package script that production runs, too. */
const [, ...startArgs] = manifest.scripts.start.split(' ');

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

/** The grader as its own process, as it runs in production. */
export interface GraderProcess extends AsyncDisposable {
  /** Resolves when it listens; rejects with what it printed when it ends before. */
  readonly listening: Promise<string>;
  readonly exited: Promise<Exit>;
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
}

/** Starts it as `npm start` does, behind the words of `wrapper`; without PORT on a free one. */
export function spawnGrader(env: Record<string, string>, wrapper: readonly string[] = []): GraderProcess {
  const [program = '', ...args] = [...wrapper, process.execPath, ...startArgs];
  const child = spawn(program, args, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      HOST: '127.0.0.1',
      COURSE_DIR: courseDir,
      WEB_ORIGIN: 'http://127.0.0.1:9',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, stderr }));
  });
  const listening = Promise.race([
    firstAddress(child),
    exited.then(({ code, signal }) => Promise.reject(new Error(`ended (${code ?? signal}): ${stderr}`))),
  ]);
  // Who waits for the exit alone need not wait for this.
  listening.catch(() => {});
  return {
    listening,
    exited,
    pid: child.pid ?? 0,
    kill: (signal) => void child.kill(signal),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function firstAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('No output to read.');
  return new Promise((resolve) => {
    createInterface(child.stdout as NodeJS.ReadableStream).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === 'listening' && url !== undefined) resolve(url);
    });
  });
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The processes that a process started and that still live. */
export async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}
