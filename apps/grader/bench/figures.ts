interface Value {
  value: number;
  p99?: number;
}

/** Median and 99th percentile. */
export function summarise(samples: number[]): Value {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { value: at(0.5), p99: at(0.99) };
}

/** Prints figures of one benchmark: a line of JSON each with `--json`, words without. */
export const figures = (bench: string) => (what: string, unit: string, value: Value) =>
  printFigure(bench, what, unit, value);

function printFigure(bench: string, what: string, unit: string, { value, p99 }: Value): void {
  const short = (figure: number) => Number(figure.toPrecision(3));
  const figure = {
    bench,
    what,
    unit,
    value: short(value),
    ...(p99 !== undefined && { p99: short(p99) }),
  };
  const words = `${what}: ${figure.value} ${unit}${p99 === undefined ? '' : `, p99 ${figure.p99} ${unit}`}`;
  console.log(process.argv.includes('--json') ? JSON.stringify(figure) : words);
}
