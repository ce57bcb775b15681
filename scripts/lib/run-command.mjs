import { spawn } from 'node:child_process';
import { Fault } from './fault.mjs';
import { interruption } from './interruption.mjs';
import { signalGroup } from './processes/launch.mjs';
import { ROOT, toolEnvironment } from './root.mjs';

const KEPT_LINES = 40;

/**
 * Runs a command to its end. Its output is kept back, and shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, failure: { code: string, message: string } }} options
 * @returns {Promise<string>} what it wrote
 */
export async function runQuietly(command, args, { env, cwd, failure }) {
  const child = spawn(command, args, {
    cwd: cwd ?? ROOT,
    env: { ...toolEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const status = await ended(child);
  interruption.throwIfAborted();
  if (status === 0) return output;
  throw new Fault(failure.code, failure.message, output.trimEnd().split('\n').slice(-KEPT_LINES).join('\n'));
}

/**
 * Runs a command to its end, its output straight through to ours. Over its limit it is killed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, limitMs?: number }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runLoudly(command, args, { env, cwd, limitMs } = {}) {
  const child = spawn(command, args, {
    cwd: cwd ?? ROOT,
    env: { ...toolEnvironment(), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const limit = limitMs === undefined ? undefined : setTimeout(() => signalGroup(child, 'SIGKILL'), limitMs);
  return ended(child).finally(() => clearTimeout(limit));
}

/**
 * An interruption ends the command, and all that it started, with us.
 * @param {import('node:child_process').ChildProcess} child in a process group of its own
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 128 when a signal ended it
 */
function ended(child) {
  const end = () => signalGroup(child, 'SIGTERM');
  interruption.addEventListener('abort', end);
  if (interruption.aborted) end();
  /** @type {Promise<number>} */
  const status = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 128));
  });
  return status.finally(() => interruption.removeEventListener('abort', end));
}
