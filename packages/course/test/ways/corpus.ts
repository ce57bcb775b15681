import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from './run.ts';

/** Where the programs lie that mean the same everywhere, and what runs them under vitest. */
export const CORPUS = fileURLToPath(new URL('../fixtures/corpus', import.meta.url));

export const programs: readonly Program[] = readdirSync(join(CORPUS, 'programs')).map((file) => ({
  name: basename(file, '.ts'),
  source: readFileSync(join(CORPUS, 'programs', file), 'utf8'),
}));
