import { chmod, copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { RealmBundles } from '../realms/bundles.ts';
import { IMAGE_FILES } from './files.ts';
import { makeImageFolder, sweepImageFolders } from './image-folder.ts';
import { nativeBindings } from './native-bindings.ts';

/** A folder that holds all a worker may read: its program, the realms' scripts, native code. */
export interface Image extends AsyncDisposable {
  folder: string;
  program: string;
}

export interface ImageSources {
  realms: Promise<RealmBundles>;
  /** The worker's program, in TypeScript. */
  worker?: string;
}

const WORKER_SOURCE = fileURLToPath(new URL('../worker/main.ts', import.meta.url));

/**
 * Bundles the worker (Node can't strip types under --jitless) into a fresh folder, made readable
 * for the workers' own user. Nothing secret lies in it: tests arrive with each job.
 */
export async function buildImage({ realms, worker = WORKER_SOURCE }: ImageSources): Promise<Image> {
  const bindings = new Map<string, string>();
  const [bundle, scripts] = await Promise.all([bundleWorker(worker, bindings), realms, sweepImageFolders()]);
  const folder = await makeImageFolder();
  const files = {
    [IMAGE_FILES.program]: bundle,
    [IMAGE_FILES.student]: scripts.student,
    [IMAGE_FILES.tests]: scripts.tests,
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
  return { folder, program: join(folder, IMAGE_FILES.program), [Symbol.asyncDispose]: remove };
}

async function bundleWorker(source: string, bindings: Map<string, string>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [source],
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
  if (program === undefined) throw new Error(`esbuild wrote nothing for ${source}`);
  return program.contents;
}
