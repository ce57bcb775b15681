import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { explore } from '../src/explore/index.ts';
import type { ExploreOptions } from '../src/explore/index.ts';
import { loweringPlugin } from '../test/lowering-plugin.ts';
import type { Specimen } from '../test/schedules/program.dialect.ts';

type Body = (module: object, exports: object, require: NodeJS.Require) => void;

/** Runs, at most; a search that needs more has failed. */
const COUNT = 100_000;
const STRATEGIES = ['random', 'pct', 'exhaustive'] as const;
const SEEDS = [1, 2, 3];

const json = process.argv.includes('--json');
const specimens = await loadSpecimens();
const slowest: Record<string, number> = {};
for (const { name, broken, options } of specimens) {
  const times: Record<string, number> = {};
  for (const strategy of STRATEGIES) {
    times[strategy] = Math.max(
      ...SEEDS.map((seed) => timeToFind(name, broken, { ...options, strategy, seed })),
    );
    slowest[strategy] = Math.max(slowest[strategy] ?? 0, times[strategy]);
    if (json) print({ what: `${name}, found by ${strategy}`, unit: 'ms', value: times[strategy] });
  }
  if (json) continue;
  const columns = Object.entries(times).map(
    ([strategy, ms]) => `${strategy} ${ms.toFixed(1).padStart(7)} ms`,
  );
  console.log(`${name.padEnd(42)}${columns.join('   ')}`);
}
for (const [strategy, value] of Object.entries(slowest)) {
  print({
    what: `slowest of ${specimens.length} programs with ${SEEDS.length} seeds, by ${strategy}`,
    unit: 'ms',
    value,
  });
}
print({ what: 'schedules of a small program', unit: '1/s', value: schedulesPerSecond() });

/** Milliseconds until the bug is found and its schedule shortened. */
function timeToFind(name: string, broken: Specimen['broken'], options: ExploreOptions): number {
  const start = performance.now();
  const found = explore(broken, { ...options, count: COUNT });
  if (!found.found) throw new Error(`${name}: not found by ${options.strategy}`);
  return performance.now() - start;
}

function schedulesPerSecond(): number {
  const mended = specimens.find(({ name }) => name === 'lost update')?.mended;
  if (mended === undefined) throw new Error('no such program');
  const start = performance.now();
  const { schedules } = explore(mended, { count: 5_000 });
  return (schedules * 1_000) / (performance.now() - start);
}

/** The programs, lowered onto the runtime of this very process. */
async function loadSpecimens(): Promise<readonly Specimen[]> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../test/schedules/specimens.dialect.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    external: ['@yieldpoint/*'],
    plugins: [
      {
        name: 'lower',
        setup({ onLoad }) {
          onLoad({ filter: /\.dialect\.ts$/ }, ({ path }) => ({
            contents: loweringPlugin.transform(readFileSync(path, 'utf8'), path)?.code ?? '',
            loader: 'js',
          }));
        },
      },
    ],
  });
  const module: { exports: { specimens?: readonly Specimen[] } } = { exports: {} };
  const body = runInThisContext(`(module, exports, require) => {${outputFiles[0]?.text}\n}`) as Body;
  body(module, module.exports, createRequire(import.meta.url));
  if (module.exports.specimens === undefined) throw new Error('esbuild wrote nothing');
  return module.exports.specimens;
}

function print({ what, unit, value }: { what: string; unit: string; value: number }): void {
  const rounded = Number(value.toPrecision(3));
  console.log(
    json ? JSON.stringify({ bench: 'explore', what, unit, value: rounded }) : `${what}: ${rounded} ${unit}`,
  );
}
