import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/** What a bundler makes of `source`, which imports from the package by its public names. */
export function bundle(source: string, options: { minify: boolean; globalName?: string }): string {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
    bundle: true,
    write: false,
    format: options.globalName === undefined ? 'esm' : 'iife',
    target: 'es2022',
    minify: options.minify,
    keepNames: !options.minify,
    ...(options.globalName !== undefined && { globalName: options.globalName }),
  });
  return outputFiles[0]?.text ?? '';
}

/** Bytes over the wire. */
export function gzipSize(source: string): number {
  return gzipSync(bundle(source, { minify: true }), { level: 9 }).length;
}
