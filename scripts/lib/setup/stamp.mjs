import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What some work was done from: a hash of files, kept beside the work's result,
 * so that the work is skipped when nothing changed.
 * @param {string} root
 * @param {readonly string[]} files relative to `root`; a missing one counts as such
 */
export async function fingerprint(root, files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const content = await readFile(path.join(root, file)).catch(() => undefined);
    hash.update(`${file}\0${content?.length ?? 'absent'}\0`).update(content ?? '');
  }
  return hash.digest('hex');
}

/** @param {string} file */
export const readStamp = (file) => readFile(file, 'utf8').catch(() => '');

/**
 * @param {string} file
 * @param {string} value
 */
export const writeStamp = (file, value) => writeFile(file, value);
