import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toolEnvironment } from '../root.mjs';

const FOLLOW_PARENT = fileURLToPath(new URL('follow-parent.mjs', import.meta.url));

/**
 * @typedef {object} Program
 * @property {string} name for people: `grader`, `web`
 * @property {string} node the Node to run it with
 * @property {string[]} args
 * @property {string} cwd
 * @property {Record<string, string>} env
 * @property {string} log the file its output is appended to
 */

/**
 * @typedef {object} Launched
 * @property {import('node:child_process').ChildProcess} child
 * @property {number} logStart where its output begins in the log
 * @property {Promise<string>} gone resolves with how it ended: `exit code 1`, `SIGKILL`
 */

/**
 * Starts a program in a process group of its own, so that a terminal's Ctrl-C reaches only the
 * supervisor, and so that whatever the program starts can be ended with it.
 * @param {Program} program
 * @returns {Launched}
 */
export function launch({ node, args, cwd, env, log }) {
  const output = openSync(log, 'a');
  const child = spawn(node, ['--import', FOLLOW_PARENT, ...args], {
    cwd,
    env: { ...toolEnvironment(), ...env, YIELDPOINT_SUPERVISOR: String(process.pid) },
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
  });
  const logStart = statSync(log).size;
  closeSync(output);
  /** @type {Promise<string>} */
  const gone = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return { child, logStart, gone };
}

/**
 * Sends a signal to a program and to all that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
