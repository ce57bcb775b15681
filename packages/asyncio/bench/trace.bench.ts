// What the trace costs: `pnpm bench trace`, or with the others of the package `pnpm bench asyncio`.
//
// Off is measured against a build of the runtime in which the loop, its tasks and futures have no word about tracing.
// Every variant is compiled on its own and they take turns, in an order that rotates. The fastest turn of each counts:
// whatever else the machine does only ever makes one slower. The build without tracing is there twice; how far its two
// copies are apart is what such a figure can be off by.
import { SIZES } from './sizes.ts';
import { asItIs, withoutTrace } from './variants.ts';
import type { Variant } from './variants.ts';

/** Many short turns: some of them are over before another process takes the processor. */
const TURNS = 80;
/** Turns that only let V8 compile. */
const WARM_UP = 15;
/** A turn is so many times shorter than where the rates themselves are measured. */
const SHARE = 5;

type Peer = 'no trace' | 'no trace again' | 'off' | 'on';

const json = process.argv.includes('--json');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const names = Object.keys(SIZES).filter((name) => only === undefined || name.includes(only));

const variants: Readonly<Record<Peer, Variant>> = {
  'no trace': withoutTrace('without'),
  'no trace again': withoutTrace('without, again'),
  off: asItIs('off'),
  on: asItIs('on'),
};
const { record } = new variants.on.asyncio.TraceRing();

for (const name of names) {
  const size = (SIZES[name] as number) / SHARE;
  const fastest = measure(name, size);
  const rate = (peer: Peer): number => (size * 1000) / fastest[peer];
  print(`trace off, ${name}`, rate('off'), 'no trace', rate('no trace'));
  print(`trace on, ${name}`, rate('on'), 'off', rate('off'));
  print(`no trace, ${name}`, rate('no trace'), 'no trace again', rate('no trace again'));
}

/** Milliseconds of the fastest turn of each. */
function measure(name: string, size: number): Record<Peer, number> {
  const peers = Object.keys(variants) as Peer[];
  const fastest = Object.fromEntries(peers.map((peer) => [peer, Infinity])) as Record<Peer, number>;
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    for (let place = 0; place < peers.length; place += 1) {
      const peer = peers[(place + turn + WARM_UP) % peers.length] as Peer;
      const taken = once(peer, name, size);
      if (turn >= 0) fastest[peer] = Math.min(fastest[peer], taken);
    }
  }
  return fastest;
}

function once(peer: Peer, name: string, size: number): number {
  const { asyncio, workloads } = variants[peer];
  const trace = peer === 'on' ? record : null;
  const work = workloads[name] as (n: number) => PromiseLike<number>;
  const start = performance.now();
  asyncio.run(work(size), { loopFactory: () => new asyncio.VirtualClockLoop({ trace }) });
  return performance.now() - start;
}

function print(what: string, value: number, peer: string, theirs: number): void {
  const ratio = value / theirs;
  if (json) {
    const round = (figure: number): number => Number(figure.toPrecision(3));
    const figure = { bench: 'trace', what, unit: 'ops/s', value: round(value), peer, ratio: round(ratio) };
    console.log(JSON.stringify(figure));
    return;
  }
  const cost = `${((1 / ratio - 1) * 100).toFixed(1).padStart(6)} % over ${peer}`;
  console.log(
    `${what.padEnd(32)}${(value / 1e6).toFixed(2).padStart(7)} M/s  ${ratio.toFixed(3)} × ${peer}  ${cost}`,
  );
}
