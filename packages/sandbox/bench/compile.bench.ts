import { setTimeout as rest } from 'node:timers/promises';
import { transformSync } from 'esbuild';
import { buildImage } from '../src/image/build-image.ts';
import { COMPILER_LIMITS } from '../src/limits.ts';
import { bundleRealms } from '../src/realms/bundle.ts';
import { Compiler } from '../src/supervisor/compiler.ts';
import { Pool } from '../src/supervisor/pool.ts';
import { findFence } from '../src/walls/fence.ts';
import { compilerCommand } from '../src/walls/node-command.ts';
import { inMilliseconds, quantile, report, round } from './figure.ts';
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

/** Milliseconds in the process, and there and back. */
async function compile(source: string): Promise<{ inside: number; whole: number }> {
  const started = performance.now();
  const submission = { files: { 'exercise.ts': source }, seed: 1 };
  const answer = await compiler.compile(fiveTests, submission, undefined, () => {});
  if (answer.kind !== 'compiled') throw new Error(`Expected it to compile, got ${answer.kind}`);
  return { inside: answer.ms, whole: performance.now() - started };
}

/** The peer, in this process, after as many rounds as the grader's compiler has had. */
const transform = (source: string) =>
  transformSync(source, { loader: 'ts', target: 'es2016', format: 'cjs', sourcemap: true });
for (let turn = 0; turn < ROUNDS; turn += 1) transform(hundredLines);

// Its tests are compiled with the first.
await compile(hundredLines);
for (const [what, source] of Object.entries(sources)) {
  const inside: number[] = [];
  const whole: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const answer = await compile(source);
    inside.push(answer.inside);
    whole.push(answer.whole);
    await rest(REST_MS);
    // In turns, so that whatever else the machine does falls on both.
    const started = performance.now();
    transform(source);
    theirs.push(performance.now() - started);
    await rest(REST_MS);
  }
  const peer = quantile(theirs, 0.5);
  for (const [where, samples] of [
    ["in the grader's own compiler process", inside],
    ['there and back through its pipes', whole],
  ] as const) {
    const figure = inMilliseconds(samples);
    report({
      bench: 'compile',
      what: `${what}, ${where}`,
      ...figure,
      peer: 'esbuild transformSync, es2016',
      ratio: round(peer / figure.value),
    });
  }
}
