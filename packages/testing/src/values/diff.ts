import { print } from './print.ts';

/** One line of what was expected (`-`), what came (`+`), or both. */
export interface DiffLine {
  sign: '-' | '+' | ' ';
  text: string;
}

/** Beyond this many lines a diff would help nobody. */
const MAX_LINES = 400;
const MAX_WIDTH = 1000;

/** Compares two values line by line as they are printed; two texts by their own lines. */
export function diff(expected: unknown, actual: unknown): DiffLine[] {
  if (typeof expected === 'string' && typeof actual === 'string' && /\n/.test(expected + actual)) {
    return diffLines(expected.split('\n'), actual.split('\n'));
  }
  // Narrow, so that what differs stands on a line of its own.
  return diffLines(print(expected, { width: 30 }).split('\n'), print(actual, { width: 30 }).split('\n'));
}

/** The shortest way from one list of lines to another: keeps a longest common subsequence. */
export function diffLines(expected: string[], actual: string[]): DiffLine[] {
  const from = expected.slice(0, MAX_LINES);
  const to = actual.slice(0, MAX_LINES);
  const width = to.length + 1;
  // lengths[i * width + j]: the longest common subsequence of from[i…] and to[j…].
  const lengths = new Uint16Array((from.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < from.length || j < to.length;) {
    const left = from[i];
    const right = to[j];
    if (left !== undefined && left === right) {
      lines.push({ sign: ' ', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: left });
      i += 1;
    } else {
      lines.push({ sign: '+', text: right ?? '' });
      j += 1;
    }
  }
  const left = expected.length + actual.length - from.length - to.length;
  if (left > 0) lines.push({ sign: ' ', text: `… ${left} more lines` });
  return lines.map(({ sign, text }) => ({
    sign,
    text: text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH)}…` : text,
  }));
}
