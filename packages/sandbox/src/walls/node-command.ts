import { sep } from 'node:path';
import type { Image } from '../image/build-image.ts';
import type { LaneName } from '../limits.ts';

/** Which compilers of the engine a worker has: none, or those that pay off within seconds (docs/decisions/0014-the-heavy-lane.md). */
const COMPILERS: Record<LaneName, string> = { light: '--jitless', heavy: '--no-turbofan' };

/**
 * The Node that runs a worker: with no more of a compiler to attack than its lane asks for, without a file to read but
 * its image, and with one helper thread: more would eat into the data limit with their stacks. A fresh isolate starts
 * with a young generation that an ordinary submission never fills: collecting it costs a millisecond in the middle of
 * a test. And as each isolate is young, the engine remembers from the first call on what it met where, not from the
 * eighth.
 */
export function workerCommand(
  { folder, worker }: Pick<Image, 'folder' | 'worker'>,
  lane: LaneName = 'light',
): string[] {
  return node(folder, worker, [
    COMPILERS[lane],
    '--no-lazy-feedback-allocation',
    '--min-semi-space-size=4',
    '--max-semi-space-size=8',
  ]);
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
