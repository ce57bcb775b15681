import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { VirtualClockLoop, run } from '../src/index.ts';
import { TraceRing } from '../src/trace/ring.ts';
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
const ROUNDS = 15;

interface Rate {
  median: number;
  p99: number;
}

const json = process.argv.includes('--json');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const names = Object.keys(SIZES).filter((name) => only === undefined || name.includes(only));

const workloads = loadWorkloads();
const python = pythonRates();
for (const name of names) {
  const size = SIZES[name] as number;
  const work = workloads[name] as (n: number) => PromiseLike<number>;
  const plain = await rate(size, () => run(work(size)));
  const ring = new TraceRing();
  const traced = await rate(size, () =>
    run(work(size), { loopFactory: () => new VirtualClockLoop({ trace: ring.record }) }),
  );
  const peers: Record<string, number> = { 'trace on': traced.median };
  const other = native[name];
  if (other !== undefined) peers['native promises'] = (await rate(size, () => other(size))).median;
  for (const [peer, rates] of Object.entries(python)) peers[peer] = rates[name] as number;
  print(name, plain, peers);
}

async function rate(operations: number, work: () => unknown): Promise<Rate> {
  const rates: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) rates.push((operations * 1000) / (performance.now() - start));
  }
  rates.sort((a, b) => a - b);
  return { median: rates[ROUNDS >> 1] as number, p99: rates[0] as number };
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

function print(what: string, { median, p99 }: Rate, peers: Record<string, number>): void {
  const round = (value: number): number => Number(value.toPrecision(3));
  const figure = { bench: 'asyncio', what, unit: 'ops/s', value: round(median), p99: round(p99) };
  if (json) {
    console.log(JSON.stringify(figure));
    for (const [peer, value] of Object.entries(peers)) {
      console.log(JSON.stringify({ ...figure, peer, ratio: round(median / value) }));
    }
    return;
  }
  const ratios = Object.entries(peers).map(([peer, value]) => `${round(median / value)} × ${peer}`);
  console.log(`${what.padEnd(20)}${(median / 1e6).toFixed(2).padStart(7)} M/s   ${ratios.join('   ')}`);
}
