import type { Place } from './diagnostics.ts';

/** Turns offsets into places. Built once per text; lines end at `\n` only, so clean the text first. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The offset at which a line (counted from 0) starts. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The line that holds an offset; both count from 0. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  placeOf(offset: number): Place {
    const within = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.lineOf(within);
    return { line: line + 1, column: within - this.startOf(line) + 1 };
  }
}

/** oxc counts bytes of UTF-8 in its messages; JavaScript counts UTF-16 units. */
export function offsetOfByte(text: string, byte: number): number {
  let bytes = 0;
  let offset = 0;
  while (bytes < byte && offset < text.length) {
    const point = text.codePointAt(offset) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    offset += point < 0x10000 ? 1 : 2;
  }
  return offset;
}
