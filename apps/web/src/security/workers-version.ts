import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKERS } from './worker-headers.ts';

/** Changes when a worker does: part of its address. Read when the pages are built, after the workers. */
export function workersVersion(webFolder: string): string {
  const hash = createHash('sha256');
  for (const name of WORKERS) hash.update(readFileSync(join(webFolder, `public/workers/${name}.js`)));
  return hash.digest('hex').slice(0, 12);
}
