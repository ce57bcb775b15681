import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { ConfigError } from './config.ts';

/** Makes the folder that holds all state, or says why it cannot be used. Throws ConfigError. */
export function prepareDataDir(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (!statSync(path).isDirectory()) throw new ConfigError([`DATA_DIR: ${path} is not a folder.`]);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ConfigError([`DATA_DIR: ${path} ${reasons[code] ?? `cannot be used (${String(error)}).`}`]);
  }
}

const reasons: Record<string, string> = {
  EEXIST: 'is not a folder.',
  ENOTDIR: 'lies under something that is not a folder.',
  EACCES: 'may not be written by this user.',
  EPERM: 'may not be written by this user.',
  EROFS: 'lies on a read-only file system.',
  ENOSPC: 'lies on a disk that is full.',
};
