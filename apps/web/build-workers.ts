import { cp, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { WORKERS } from './src/security/worker-headers.ts';

/** What `next` serves as it stands. */
const target = join(import.meta.dirname, 'public/workers');
const source = join(import.meta.dirname, 'workers');

const pyodide = dirname(fileURLToPath(import.meta.resolve('pyodide')));
const PYODIDE_FILES = ['pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json'];
/** Of those, the ones that arrive by `fetch`, which is what progress is counted in. */
const COUNTED = ['pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json'];

/**
 * Builds the workers that run snippets. They are no part of the pages' own build: each is one file at an address of its
 * own, so that it can have a content security policy of its own, and what it loads comes from this origin.
 */
async function buildWorkers(): Promise<void> {
  await rm(target, { recursive: true, force: true });
  const folder = await copyPyodide();
  const sizes = await Promise.all(COUNTED.map(async (file) => (await stat(join(pyodide, file))).size));
  await build({
    entryPoints: WORKERS.map((name) => ({
      in: join(source, `${name}.worker.ts`),
      out: name,
    })),
    outdir: target,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2024',
    minify: true,
    legalComments: 'none',
    loader: { '.wasm': 'file' },
    define: {
      PYODIDE: JSON.stringify({ path: `${folder}/`, bytes: sizes.reduce((sum, size) => sum + size, 0) }),
    },
    plugins: [oxcBindings],
    // Pyodide asks for these where it runs in Node.
    external: ['node:*', 'ws'],
    logLevel: 'error',
  });
}

/** The name of their folder, which changes with the version, so that browsers may keep the files for good. */
async function copyPyodide(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(pyodide, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = `pyodide-${version}`;
  await mkdir(join(target, folder), { recursive: true });
  for (const file of PYODIDE_FILES) await cp(join(pyodide, file), join(target, folder, file));
  return folder;
}

const oxcBindings: Plugin = {
  name: 'oxc-bindings',
  setup({ onResolve }) {
    onResolve({ filter: /^@oxc-(parser|transform)\/binding-wasm32-wasip1$/ }, ({ path }) => {
      const [, tool = ''] = /^@oxc-(\w+)/.exec(path) ?? [];
      return { path: join(source, 'oxc', `${tool}-binding.ts`) };
    });
  },
};

await buildWorkers();
