import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/index.ts';
import { effect } from './effect.ts';
import { effection } from './effection.ts';
import { isolatedWorkloads } from './isolate.ts';
import { loadWorkloads } from './load.ts';
import { native } from './native.ts';
import { GOALS, SIZES } from './sizes.ts';

/** Python is measured on so many times fewer; rates are compared. */
const PYTHON_SHARE = 10;
/** What is called python3, and the system's own: the latter is where Debian's packages go. */
const PYTHONS = ['/usr/bin/python3', 'python3'];
/** Libraries that are slower by orders of magnitude do so much less. */
const LIBRARY_SHARE = 20;
const LIBRARIES = { Effect: effect, Effection: effection };
const ROUNDS = 11;

interface Rate {
  median: number;
  p99: number;
}

const json = process.argv.includes('--json');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const names = Object.keys(SIZES).filter((name) => only === undefined || name.includes(only));

// What others do meanwhile makes everything slower, ratios less so.
console.error(`Load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors.`);
const workloads = loadWorkloads();
const isolated = isolatedWorkloads();
const python = Object.assign({}, ...PYTHONS.map(pythonRates)) as Record<string, Record<string, number>>;
const missing = ['uvloop', 'gevent', 'tornado'].filter((peer) => !(peer in python));
if (missing.length > 0) {
  const packages = missing.map((peer) => `python3-${peer}`).join(' ');
  console.error(`Without ${missing.join(', ')}: not installed. On Debian: apt-get install ${packages}`);
}
for (const name of names) {
  const size = SIZES[name] as number;
  const work = workloads[name] as (n: number) => PromiseLike<number>;
  const other = native[name];
  const { plain, ...peers } = await measure(size, {
    plain: () => run(work(size)),
    'isolated-vm': () => isolated(name, size),
    ...(other !== undefined && { 'native promises': () => other(size) }),
  });
  for (const [peer, set] of Object.entries(LIBRARIES)) {
    const { [name]: theirs } = set;
    if (theirs !== undefined) peers[peer] = await measureLibrary(name, theirs);
  }
  const medians = Object.entries(peers).map(([peer, { median }]) => [peer, median] as const);
  const others = Object.entries(python).flatMap(([peer, { [name]: rate }]) =>
    rate === undefined ? [] : [[peer, rate] as const],
  );
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

/** Fewer operations in fewer rounds: some of them take a second for what others do in a millisecond. */
async function measureLibrary(name: string, work: (n: number) => Promise<unknown>): Promise<Rate> {
  const size = name === '10k sleeps' ? (SIZES[name] as number) : (SIZES[name] as number) / LIBRARY_SHARE;
  const rates: number[] = [];
  for (let round = -1; round < 3; round += 1) {
    const start = performance.now();
    await work(size);
    if (round >= 0) rates.push((size * 1000) / (performance.now() - start));
  }
  rates.sort((a, b) => a - b);
  return { median: rates[1] as number, p99: rates[0] as number };
}

/** Operations per second of each peer; empty where there is no such Python. */
function pythonRates(command: string): Record<string, Record<string, number>> {
  const share = (name: string): number => (name === '10k sleeps' ? 1 : PYTHON_SHARE);
  const sizes = Object.fromEntries(names.map((name) => [name, (SIZES[name] as number) / share(name)]));
  try {
    const script = join(import.meta.dirname, 'python-peers.py');
    const output = execFileSync(command, [script, JSON.stringify(sizes)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const peers = JSON.parse(output) as Record<string, Record<string, number>>;
    for (const rates of Object.values(peers)) {
      for (const [name, seconds] of Object.entries(rates)) rates[name] = (sizes[name] as number) / seconds;
    }
    return peers;
  } catch {
    return {};
  }
}

function print(what: string, { median, p99 }: Rate, peers: ReadonlyMap<string, number>): void {
  const round = (value: number): number => Number(value.toPrecision(3));
  const goal = GOALS[what] ?? NaN;
  const figure = { bench: 'asyncio', what, unit: 'ops/s', value: round(median), p99: round(p99) };
  if (json) {
    console.log(JSON.stringify({ ...figure, goal, ofGoal: round(median / goal) }));
    for (const [peer, value] of peers) {
      console.log(JSON.stringify({ ...figure, peer, ratio: round(median / value) }));
    }
    return;
  }
  const ratios = [...peers].map(([peer, value]) => `${round(median / value)} × ${peer}`);
  const aim = `${round(median / goal)} × the goal of ${goal / 1e6} M/s`;
  console.log(
    `${what.padEnd(20)}${(median / 1e6).toFixed(2).padStart(7)} M/s   ${aim}   ${ratios.join('   ')}`,
  );
}
