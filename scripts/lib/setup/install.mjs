import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, tool } from '../root.mjs';
import { runQuietly } from '../run-command.mjs';
import { fingerprint, readStamp, writeStamp } from './stamp.mjs';

const PNPM = 'pnpm@12.21.0';
const STAMP = path.join(ROOT, 'node_modules', '.yieldpoint-installed');
const WORKSPACE_FOLDERS = ['apps', 'packages'];

/** Whether `node_modules` already holds what the lockfile names. */
export async function isInstalled() {
  const present = await access(tool('node')).then(
    () => true,
    () => false,
  );
  return present && (await readStamp(STAMP)) === (await fingerprint(ROOT, await manifests()));
}

/** Brings Node 24, pnpm and every package, exactly as locked. Needs only npm. */
export async function install() {
  await runQuietly(
    'npx',
    ['-y', '--prefer-offline', '-p', PNPM, 'pnpm', 'install', '--frozen-lockfile', '--prefer-offline'],
    {
      // Without a terminal pnpm would otherwise stop to ask before it replaces a foreign node_modules.
      env: { CI: 'true' },
      failure: {
        code: 'install-failed',
        message:
          'The packages could not be installed. Is the npm registry reachable? Then run the command again.',
      },
    },
  );
  await writeStamp(STAMP, await fingerprint(ROOT, await manifests()));
}

/** Everything that decides what gets installed. */
async function manifests() {
  const members = await Promise.all(
    WORKSPACE_FOLDERS.map(async (folder) => {
      const names = await readdir(path.join(ROOT, folder));
      return names.map((name) => `${folder}/${name}/package.json`);
    }),
  );
  return [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'exercises/package.json',
    'journeys/package.json',
    ...members.flat(),
  ];
}
