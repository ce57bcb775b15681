import { spawn } from 'node:child_process';

export interface Trial {
  ok: boolean;
  stdout: string;
  /** Why it failed, in one line. */
  reason: string;
}

const TRIAL_MS = 5_000;

/** Runs a short command to the end, for finding out what this host allows. Never rejects. */
export function tryCommand(command: readonly string[]): Promise<Trial> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {},
      cwd: '/',
      timeout: TRIAL_MS,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', (error) => resolve({ ok: false, stdout: '', reason: error.message }));
    child.once('close', (code, signal) => {
      const reason = stderr.trim().split('\n')[0] || `${program} ended with ${signal ?? code}`;
      resolve({ ok: code === 0, stdout, reason: code === 0 ? '' : reason });
    });
  });
}
