/** One line of `pnpm bench --json`. */
export interface Figure {
  bench: string;
  what: string;
  unit: string;
  value: number;
  p99?: number;
  /** What the value was measured beside, in this very run. */
  peer?: string;
  /** How many times better than the peer. */
  ratio?: number;
}

export const round = (value: number): number => Number(value.toPrecision(3));

/** The value below which `share` of the samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Median and 99th percentile of samples in milliseconds. */
export const inMilliseconds = (samples: readonly number[]): Pick<Figure, 'unit' | 'value' | 'p99'> => ({
  unit: 'ms',
  value: round(quantile(samples, 0.5)),
  p99: round(quantile(samples, 0.99)),
});

/** Prints a figure as a line of JSON where the command line says `--json`, else for people. */
export function report(figure: Figure): void {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(figure)}\n`);
    return;
  }
  const { what, unit, value, p99, peer, ratio } = figure;
  const tail = p99 === undefined ? '' : `, p99 ${p99} ${unit}`;
  const beside = peer === undefined ? '' : ` (${ratio}× better than ${peer})`;
  process.stdout.write(`${what}: ${value} ${unit}${tail}${beside}\n`);
}
