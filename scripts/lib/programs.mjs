import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, tool } from './root.mjs';

/**
 * What an app's package script runs: the same command here, in the images and for whoever types it.
 *
 *     readProgram('grader', 'start') // { node: '…/node', args: ['src/server.ts'], cwd: '…/apps/grader' }
 * @param {string} app
 * @param {'start' | 'dev'} script
 * @returns {{ node: string, args: string[], cwd: string }}
 */
export function readProgram(app, script) {
  const cwd = path.join(ROOT, 'apps', app);
  const manifest = JSON.parse(readFileSync(path.join(cwd, 'package.json'), 'utf8'));
  const [program, ...args] = manifest.scripts[script].split(' ');
  if (program !== 'node') throw new Error(`apps/${app}: the script ${script} must begin with node`);
  return { node: tool('node'), args, cwd };
}
