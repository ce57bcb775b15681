import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compilePrograms } from '../rehearsal/compiled-programs.ts';
import type { RealmBundles } from './bundles.ts';

/**
 * Makes the scripts of the two realms from their sources, in memory. Each script's value is the realm's `boot`
 * function.
 */
export async function bundleRealms(): Promise<RealmBundles> {
  const [student, tests] = await Promise.all([bundle('./student/main.ts'), bundle('./tests/main.ts')]);
  return { student, tests, programs: compilePrograms() };
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'realm',
    platform: 'neutral',
    target: 'es2024',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
  });
  const script = outputFiles[0]?.text;
  if (script === undefined) throw new Error(`esbuild wrote nothing for ${entry}`);
  return `(() => { 'use strict'; ${script}\nreturn realm.boot; })()`;
}
