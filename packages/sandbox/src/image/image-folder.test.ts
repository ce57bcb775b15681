import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeImageFolder, sweepImageFolders } from './image-folder.ts';

async function parentFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'image-folder-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

test('everyone may read the folder, only we may write', async () => {
  await using parent = await parentFolder();
  const folder = await makeImageFolder(parent.path);
  expect((await stat(folder)).mode & 0o777).toBe(0o755);
});

test('what a dead process left is swept; ours, a living one’s and a stranger’s stay', async () => {
  await using parent = await parentFolder();
  const ours = basename(await makeImageFolder(parent.path));
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const stay = [ours, `yieldpoint-worker-${process.ppid}-abcdef`, 'yieldpoint-worker-notes', 'other'];
  for (const name of [...stay.slice(1), `yieldpoint-worker-${dead}-abcdef`])
    await mkdir(join(parent.path, name));
  await sweepImageFolders(parent.path);
  expect(new Set(await readdir(parent.path))).toEqual(new Set(stay));
});

test('nothing to sweep is no fault', async () => {
  await expect(sweepImageFolders(join(tmpdir(), 'no-such-folder-anywhere'))).resolves.toBeUndefined();
});
