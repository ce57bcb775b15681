import { setTimeout as rest } from 'node:timers/promises';
import { buildImage } from '../src/image/build-image.ts';
import { COMPILER_LIMITS } from '../src/limits.ts';
import { bundleRealms } from '../src/realms/bundle.ts';
import { Compiler } from '../src/supervisor/compiler.ts';
import { Pool } from '../src/supervisor/pool.ts';
import { findFence } from '../src/walls/fence.ts';
import { compilerCommand } from '../src/walls/node-command.ts';
import { inMilliseconds, report } from './figure.ts';
import { fiveTests, solution } from './five-tests.ts';

/** Time for the process to be idle again, as it is between submissions. */
const REST_MS = 5;
const ROUNDS = 300;

/** The solution three times over: 100 lines. */
const [head = '', ...bodies] = solution.split(/(?=^export async)/m);
const hundredLines = [1, 2, 3].reduce(
  (text, copy) => text + bodies.join('').replaceAll(/(function\*?) (\w+)/g, `$1 $2${copy}`),
  head,
);
const sources = {
  [`a file of ${hundredLines.split('\n').length} lines`]: hundredLines,
  'a file of one line': 'export const one = 1;',
};

await using image = await buildImage({ realms: bundleRealms() });
const fence = await findFence();
await using pool = new Pool({
  size: 1,
  jobs: COMPILER_LIMITS.jobs,
  command: (slot) => [...fence.command(400 + slot, COMPILER_LIMITS.dataBytes), ...compilerCommand(image)],
  onStillborn: ({ stderr }) => process.stderr.write(stderr),
});
const compiler = new Compiler(pool);

async function compile(source: string): Promise<number> {
  const started = performance.now();
  const submission = { files: { 'exercise.ts': source }, seed: 1 };
  const { kind } = await compiler.compile(fiveTests, submission, undefined, () => {});
  if (kind !== 'compiled') throw new Error(`Expected it to compile, got ${kind}`);
  return performance.now() - started;
}

// Its tests are compiled with the first.
await compile(hundredLines);
for (const [what, source] of Object.entries(sources)) {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    samples.push(await compile(source));
    await rest(REST_MS);
  }
  report({
    bench: 'compile',
    what: `${what}, by the grader's own process, there and back through its pipes`,
    ...inMilliseconds(samples),
  });
}
