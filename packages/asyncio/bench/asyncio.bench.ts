import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { VirtualClockLoop, run } from '../src/index.ts';
import { TraceRing } from '../src/trace/ring.ts';
import { isolatedWorkloads } from './isolate.ts';
import { loadWorkloads } from './load.ts';
import { native } from './native.ts';

/** How many operations each workload does in one run. */
const SIZES: Record<string, number> = {
  switch: 500_000,
  'create and await': 100_000,
  '100k timers': 100_000,
  'queue messages': 200_000,
  '10k sleeps': 10_000,
  'future chain': 200_000,
  cancel: 20_000,
  'switch at depth 20': 500_000,
};
/** Python is measured on so many times fewer; rates are compared. */
const PYTHON_SHARE = 10;
const ROUNDS = 11;

interface Rate {
  median: number;
  p99: number;
}

const json = process.argv.includes('--json');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const names = Object.keys(SIZES).filter((name) => only === undefined || name.includes(only));

const workloads = loadWorkloads();
const isolated = isolatedWorkloads();
const python = pythonRates();
for (const name of names) {
  const size = SIZES[name] as number;
  const work = workloads[name] as (n: number) => PromiseLike<number>;
  const other = native[name];
  const ring = new TraceRing();
  const loopFactory = (): VirtualClockLoop => new VirtualClockLoop({ trace: ring.record });
  const { plain, ...peers } = await measure(size, {
    plain: () => run(work(size)),
    'trace on': () => run(work(size), { loopFactory }),
    'isolated-vm': () => isolated(name, size),
    ...(other !== undefined && { 'native promises': () => other(size) }),
  });
  const medians = Object.entries(peers).map(([peer, { median }]) => [peer, median] as const);
  const others = Object.entries(python).map(([peer, rate]) => [peer, rate[name] as number] as const);
  print(name, plain as Rate, new Map([...medians, ...others]));
}

/**
 * Contenders take turns, so that whatever else the machine does falls on all of them. No forced collections between
 * them: V8 throws away compiled code with the garbage.
 */
async function measure(
  operations: number,
  contenders: Record<string, () => unknown>,
): Promise<Record<string, Rate>> {
  const seen: Record<string, number[]> = {};
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      const start = performance.now();
      await work();
      if (round >= 0) (seen[name] ??= []).push((operations * 1000) / (performance.now() - start));
    }
  }
  return Object.fromEntries(
    Object.entries(seen).map(([name, all]) => {
      all.sort((a, b) => a - b);
      return [name, { median: all[ROUNDS >> 1] as number, p99: all[0] as number }];
    }),
  );
}

/** Operations per second of each peer; empty where there is no python3. */
function pythonRates(): Record<string, Record<string, number>> {
  const share = (name: string): number => (name === '10k sleeps' ? 1 : PYTHON_SHARE);
  const sizes = Object.fromEntries(names.map((name) => [name, (SIZES[name] as number) / share(name)]));
  try {
    const script = join(import.meta.dirname, 'python-peers.py');
    const output = execFileSync('python3', [script, JSON.stringify(sizes)], { encoding: 'utf8' });
    const peers = JSON.parse(output) as Record<string, Record<string, number>>;
    for (const rates of Object.values(peers)) {
      for (const name of names) rates[name] = (sizes[name] as number) / (rates[name] as number);
    }
    return peers;
  } catch {
    return {};
  }
}

function print(what: string, { median, p99 }: Rate, peers: ReadonlyMap<string, number>): void {
  const round = (value: number): number => Number(value.toPrecision(3));
  const figure = { bench: 'asyncio', what, unit: 'ops/s', value: round(median), p99: round(p99) };
  if (json) {
    console.log(JSON.stringify(figure));
    for (const [peer, value] of peers) {
      console.log(JSON.stringify({ ...figure, peer, ratio: round(median / value) }));
    }
    return;
  }
  const ratios = [...peers].map(([peer, value]) => `${round(median / value)} × ${peer}`);
  console.log(`${what.padEnd(20)}${(median / 1e6).toFixed(2).padStart(7)} M/s   ${ratios.join('   ')}`);
}
