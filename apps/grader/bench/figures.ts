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

/** One figure: a line of JSON with `--json`, words without. */
export function printFigure(what: string, unit: string, { value, p99 }: Value): void {
  const short = (figure: number) => Number(figure.toPrecision(3));
  const figure = {
    bench: 'grade',
    what,
    unit,
    value: short(value),
    ...(p99 !== undefined && { p99: short(p99) }),
  };
  const words = `${what}: ${figure.value} ${unit}${p99 === undefined ? '' : `, p99 ${figure.p99} ${unit}`}`;
  console.log(process.argv.includes('--json') ? JSON.stringify(figure) : words);
}
