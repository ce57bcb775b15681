// What the trace costs: `pnpm bench trace`, or with the others of the package `pnpm bench asyncio`.
//
// Off is measured against a build of the runtime in which the loop, its tasks and futures have no word about tracing.
// The builds take turns, in an order that rotates, and the fastest turn of each counts: whatever else the machine does
// only ever makes one slower. What V8 makes of a build differs from one compilation to the next by more than a trace
// costs, so that all of it is done in several rounds, each with builds of its own; told are the median of the rounds and
// the lowest and the highest. The build without tracing is there twice: how far its two copies are apart is what such a
// figure can be off by.
import type { Tracer } from '../src/index.ts';
import { SIZES } from './sizes.ts';
import { asItIs, withoutTrace } from './variants.ts';
import type { Variant } from './variants.ts';

const ROUNDS = 5;
/** Many short turns: some of them are over before another process takes the processor. */
const TURNS = 40;
/** Turns that only let V8 compile. */
const WARM_UP = 8;
/** A turn is so many times shorter than where the rates themselves are measured. */
const SHARE = 5;

type Peer = 'no trace' | 'no trace again' | 'off' | 'on';
/** Operations per second. */
type Rates = Record<Peer, number>;

const json = process.argv.includes('--json');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const names = Object.keys(SIZES).filter((name) => only === undefined || name.includes(only));

for (const name of names) {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => measure(name, round));
  print(`trace off, ${name}`, 'off', 'no trace', rounds);
  print(`trace on, ${name}`, 'on', 'off', rounds);
  print(`no trace, ${name}`, 'no trace', 'no trace again', rounds);
}

/** Of the fastest turn of each, with builds that nobody has run yet. */
function measure(name: string, round: number): Rates {
  const variants: Readonly<Record<Peer, Variant>> = {
    'no trace': withoutTrace(`without, ${name}, ${round}`),
    'no trace again': withoutTrace(`without again, ${name}, ${round}`),
    off: asItIs(`off, ${name}, ${round}`),
    on: asItIs(`on, ${name}, ${round}`),
  };
  const { record } = new variants.on.asyncio.TraceRing();
  const size = (SIZES[name] as number) / SHARE;
  const peers = Object.keys(variants) as Peer[];
  const rates = Object.fromEntries(peers.map((peer) => [peer, 0])) as Rates;
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    for (let place = 0; place < peers.length; place += 1) {
      const peer = peers[(place + turn + WARM_UP) % peers.length] as Peer;
      const taken = once(variants[peer], name, size, peer === 'on' ? record : null);
      if (turn >= 0) rates[peer] = Math.max(rates[peer], (size * 1000) / taken);
    }
  }
  return rates;
}

/** Milliseconds. */
function once({ asyncio, workloads }: Variant, name: string, size: number, trace: Tracer | null): number {
  const work = workloads[name] as (n: number) => PromiseLike<number>;
  const start = performance.now();
  asyncio.run(work(size), { loopFactory: () => new asyncio.VirtualClockLoop({ trace }) });
  return performance.now() - start;
}

function print(what: string, ours: Peer, theirs: Peer, rounds: readonly Rates[]): void {
  const value = spread(rounds.map((rates) => rates[ours])).median;
  const ratio = spread(rounds.map((rates) => rates[ours] / rates[theirs]));
  if (json) {
    const round = (figure: number): number => Number(figure.toPrecision(3));
    const { median, low, high } = ratio;
    const ratios = { ratio: round(median), lowest: round(low), highest: round(high) };
    console.log(
      JSON.stringify({ bench: 'trace', what, unit: 'ops/s', value: round(value), peer: theirs, ...ratios }),
    );
    return;
  }
  const cost = (of: number): string => ((1 / of - 1) * 100).toFixed(1);
  console.log(
    `${what.padEnd(32)}${(value / 1e6).toFixed(2).padStart(7)} M/s  ${cost(ratio.median).padStart(6)} % over ${theirs}` +
      `  (${cost(ratio.high)} to ${cost(ratio.low)} in ${ROUNDS} rounds)`,
  );
}

function spread(figures: readonly number[]): { median: number; low: number; high: number } {
  const sorted = figures.toSorted((a, b) => a - b);
  return {
    median: sorted[figures.length >> 1] as number,
    low: sorted[0] as number,
    high: sorted.at(-1) as number,
  };
}
