import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { compile } from '@yieldpoint/compiler';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { folder } from './five-tests.ts';
import { quantile } from './figure.ts';

/** Milliseconds from start to exit, the median of three runs each. All run the same five tests. */
export type Peers = Readonly<Record<'vitest run' | 'node --test' | 'a node:test process', number>>;

const RUNS = 3;

/** What a platform would start for every submission that had no sandbox of this kind. */
export async function timePeers(): Promise<Peers> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  await using temporary = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-peers-'));
  const file = join(temporary.path, 'five.test.mjs');
  await bundleForNode(file);
  return {
    'vitest run': await time([vitest, 'run', '--root', folder]),
    'node --test': await time(['--test', file]),
    'a node:test process': await time([file]),
  };
}

async function time(args: readonly string[]): Promise<number> {
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0)
      throw new Error(`node ${args.join(' ')} ended with ${code}: a peer must pass the same tests`);
    samples.push(performance.now() - started);
  }
  return quantile(samples, 0.5);
}

const ENTRY = `
import nodeTest from 'node:test';
import { collect, runTest } from '@yieldpoint/testing';
for (const test of collect(() => require('./tests/five.test.ts'))) {
  nodeTest(test.name, () => {
    const { status, error } = runTest(test, { seed: 1 });
    if (status !== 'passed') throw error;
  });
}`;

const HELPERS = `
import { helpers } from '@yieldpoint/compiler/helpers';
import { lowering } from '@yieldpoint/asyncio/lowering';
export const babelHelpers = { ...helpers, ...lowering };`;

/** One file, compiled beforehand: what that takes is not laid to the peer. */
async function bundleForNode(outfile: string): Promise<void> {
  await build({
    stdin: { contents: ENTRY, resolveDir: folder },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    plugins: [dialect],
  });
}

/** Compiles the exercise as the grader does, and finds the solution beside its tests. */
const dialect: Plugin = {
  name: 'dialect',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/exercise$/ }, () => ({ path: join(folder, 'solution', 'exercise.ts') }));
    onResolve({ filter: /^helpers$/ }, () => ({ path: 'helpers', namespace: 'dialect' }));
    onLoad({ filter: /^helpers$/, namespace: 'dialect' }, () => ({ contents: HELPERS, resolveDir: folder }));
    onLoad({ filter: /five-tests\/(solution|tests)\// }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const compiled = compile(source, {
        fileName: basename(path),
        format: 'module',
        helpersFrom: 'helpers',
      });
      if (!compiled.ok) throw new Error(`${path} does not compile`);
      return { contents: compiled.code, loader: 'js' };
    });
  },
};
