import { chmod, copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { RealmBundles } from '../realms/bundles.ts';
import { IMAGE_FILES } from './files.ts';
import { makeImageFolder, sweepImageFolders } from './image-folder.ts';
import { nativeBindings } from './native-bindings.ts';

/** A folder that holds all that workers and compilers may read: their programs, the realms' scripts, native code. */
export interface Image extends AsyncDisposable {
  folder: string;
  /** Paths of the two programs. */
  worker: string;
  compiler: string;
}

export interface ImageSources {
  realms: Promise<RealmBundles>;
  /** The worker's program, in TypeScript. */
  worker?: string;
}

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const WORKER_SOURCE = source('../worker/main.ts');
const COMPILER_SOURCE = source('../compile/main.ts');

/**
 * Bundles both programs (Node can't strip types under --jitless) into a fresh folder, made readable
 * for the processes' own users. Nothing secret lies in it: tests arrive with each job.
 */
export async function buildImage({ realms, worker = WORKER_SOURCE }: ImageSources): Promise<Image> {
  const bindings = new Map<string, string>();
  const [workerProgram, compilerProgram, scripts] = await Promise.all([
    bundleProgram(worker, bindings),
    bundleProgram(COMPILER_SOURCE, bindings),
    realms,
    sweepImageFolders(),
  ]);
  const folder = await makeImageFolder();
  const files = {
    [IMAGE_FILES.worker]: workerProgram,
    [IMAGE_FILES.compiler]: compilerProgram,
    [IMAGE_FILES.student]: scripts.student,
    [IMAGE_FILES.tests]: scripts.tests,
    [IMAGE_FILES.programs]: JSON.stringify(scripts.programs),
  };
  await Promise.all([
    ...Object.entries(files).map(([name, contents]) =>
      writeFile(join(folder, name), contents, { mode: 0o644 }),
    ),
    ...[...bindings].map(async ([name, from]) => {
      await copyFile(from, join(folder, name));
      await chmod(join(folder, name), 0o644);
    }),
  ]);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return {
    folder,
    worker: join(folder, IMAGE_FILES.worker),
    compiler: join(folder, IMAGE_FILES.compiler),
    [Symbol.asyncDispose]: remove,
  };
}

async function bundleProgram(entry: string, bindings: Map<string, string>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    define: { 'import.meta.url': '__filename' },
    plugins: [nativeBindings(bindings)],
    logLevel: 'silent',
  });
  const [program] = outputFiles;
  if (program === undefined) throw new Error(`esbuild wrote nothing for ${entry}`);
  return program.contents;
}
