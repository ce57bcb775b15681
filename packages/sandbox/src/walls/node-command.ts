import { sep } from 'node:path';
import type { Image } from '../image/build-image.ts';

/**
 * The Node that runs a worker: without a compiler to attack, without a file to read but its image,
 * and with one helper thread: more would eat into the data limit with their stacks. A fresh isolate starts with a
 * young generation that an ordinary submission never fills: collecting it costs a millisecond in the middle of a test.
 */
export function workerCommand({ folder, worker }: Pick<Image, 'folder' | 'worker'>): string[] {
  return node(folder, worker, ['--jitless', '--min-semi-space-size=4', '--max-semi-space-size=8']);
}

/** The Node that compiles: nothing foreign runs in it, so it keeps its JIT. */
export function compilerCommand({ folder, compiler }: Pick<Image, 'folder' | 'compiler'>): string[] {
  return node(folder, compiler, []);
}

const node = (folder: string, program: string, flags: string[]): string[] => [
  process.execPath,
  ...flags,
  '--no-node-snapshot',
  '--v8-pool-size=1',
  '--permission',
  '--allow-addons',
  `--allow-fs-read=${folder}${sep}`,
  program,
];
