import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'yieldpoint-worker-';
const NAME = /^yieldpoint-worker-(\d+)-/;

/** A fresh folder for this process's image, readable for the workers' own users. */
export async function makeImageFolder(parent: string = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o755);
  return folder;
}

/** Removes the folders of supervisors that were killed before they could. What can't be removed stays. */
export async function sweepImageFolders(parent: string = tmpdir()): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const orphans = names.filter((name) => {
    const pid = Number(NAME.exec(name)?.[1]);
    return pid > 0 && !isAlive(pid);
  });
  const remove = (name: string): Promise<void> => rm(join(parent, name), { recursive: true, force: true });
  await Promise.allSettled(orphans.map(remove));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
