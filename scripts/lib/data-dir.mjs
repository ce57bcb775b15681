import { constants } from 'node:fs';
import { access, mkdir, open, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from './fault.mjs';

/** Where the database lies inside DATA_DIR. */
export const DATABASE_FILE = 'yieldpoint.db';

/** The least that a first start writes, with a log that says what went wrong when it does. */
const LEAST_FREE_BYTES = 16 * 2 ** 20;

const SQLITE_MAGIC = 'SQLite format 3\0';

/**
 * Makes the folder where all state lies, and makes sure that it can be used.
 * @param {string} folder absolute
 * @param {(folder: string) => Promise<number>} [measure] how many bytes its disk still takes
 */
export async function prepareDataDir(folder, measure = freeBytes) {
  await makeFolder(folder);
  await probeWriting(folder);
  if ((await measure(folder)) < LEAST_FREE_BYTES) throw diskFull(folder);
  await probeDatabase(path.join(folder, DATABASE_FILE));
}

/**
 * Level by level: Node's own recursive mkdir never returns below /proc, where nothing can be made.
 * @param {string} folder
 */
async function makeFolder(folder) {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (found !== undefined) {
    throw new Fault(
      'data-dir-is-a-file',
      `DATA_DIR needs a folder, but ${folder} is a file. Set DATA_DIR to another path.`,
    );
  }
  await makeFolder(path.dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EEXIST') return;
    throw new Fault(
      'data-dir-not-made',
      `The folder ${folder} for DATA_DIR cannot be made (${code}). Set DATA_DIR to another path.`,
    );
  }
}

/** @param {string} folder */
async function probeWriting(folder) {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    await writeFile(probe, 'writable');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOSPC') throw diskFull(folder);
    throw new Fault(
      'data-dir-not-writable',
      `DATA_DIR ${folder} cannot be written to (${code}). Change its owner, or set another.`,
    );
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

/** @param {string} folder */
async function freeBytes(folder) {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** @param {string} folder */
const diskFull = (folder) =>
  new Fault(
    'disk-full',
    `The disk under DATA_DIR ${folder} is full. Make room for at least ${LEAST_FREE_BYTES / 2 ** 20} MB, or set another.`,
  );

/** @param {string} file */
async function probeDatabase(file) {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || (found.isFile() && found.size === 0)) return;
  const header = Buffer.alloc(SQLITE_MAGIC.length);
  if (found.isFile()) {
    await access(file, constants.R_OK | constants.W_OK).catch(() => {
      throw new Fault(
        'database-not-writable',
        `The database ${file} cannot be read and written. Change its owner.`,
      );
    });
    const handle = await open(file, 'r');
    await handle.read(header, 0, header.length, 0);
    await handle.close();
  }
  if (header.toString('latin1') !== SQLITE_MAGIC) throw damaged(file);
}

/** @param {string} file */
export const damaged = (file) =>
  new Fault(
    'database-damaged',
    `The database ${file} is damaged. Put a backup in its place, or move it away to start empty.`,
  );
