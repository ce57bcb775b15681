import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from './config.ts';

/** Makes the folder that holds all state, or says why it cannot be used. Throws ConfigError. */
export function prepareDataDir(path: string): void {
  try {
    makeFolder(path);
    if (!statSync(path).isDirectory()) throw new ConfigError([`DATA_DIR: ${path} is not a folder.`]);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ConfigError([`DATA_DIR: ${path} ${reasons[code] ?? `cannot be used (${String(error)}).`}`]);
  }
}

/** As `mkdir -p`. Node's own recursive form never returns where the file system takes no folder, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (!existsSync(parent)) makeFolder(parent);
  mkdirSync(path, { mode: 0o700 });
}

const reasons: Record<string, string> = {
  EEXIST: 'is not a folder.',
  ENOTDIR: 'lies under something that is not a folder.',
  EACCES: 'may not be written by this user.',
  EPERM: 'may not be written by this user.',
  ENOENT: 'lies where no folder can be made.',
  EROFS: 'lies on a read-only file system.',
  ENOSPC: 'lies on a disk that is full.',
};
