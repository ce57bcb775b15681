import { sep } from 'node:path';
import type { Image } from '../image/build-image.ts';

/**
 * The Node that runs a worker: without a compiler to attack, without a file to read but its image,
 * and with one helper thread: more would eat into the data limit with their stacks.
 */
export function nodeCommand(image: Pick<Image, 'folder' | 'program'>): string[] {
  return [
    process.execPath,
    '--jitless',
    '--no-node-snapshot',
    '--v8-pool-size=1',
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${image.folder}${sep}`,
    image.program,
  ];
}
