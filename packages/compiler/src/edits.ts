import { LineIndex } from './line-index.ts';

/** One decoded source map segment, in text order; every number counts from 0. */
export interface Segment {
  /** Where in the generated text. */
  offset: number;
  line: number;
  column: number;
}

/** Replaces `[start, end)` by `text`. Edits at one place apply in the order given. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** Where the new text comes from; by default, where the old text came from. */
  origin?: { line: number; column: number };
}

export interface Edited {
  code: string;
  segments: Segment[];
}

/** Applies edits to a text and carries its source map along exactly. Edits must not overlap. */
export function applyEdits(code: string, segments: readonly Segment[], edits: readonly Edit[]): Edited {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const kept: Segment[] = [];
  let text = '';
  let from = 0;
  let next = 0;

  const push = (segment: Segment): void => {
    if (kept.at(-1)?.offset === segment.offset) kept.pop();
    kept.push(segment);
  };
  /** Copies the text up to `end`; its segments move with it. */
  const copyUntil = (end: number): void => {
    for (; (segments[next]?.offset ?? Infinity) < end; next += 1) {
      const segment = segments[next];
      if (segment) push({ ...segment, offset: segment.offset - from + text.length });
    }
    text += code.slice(from, end);
    from = end;
  };

  for (const edit of sorted) {
    copyUntil(edit.start);
    if (edit.origin) push({ offset: text.length, ...edit.origin });
    // What was replaced still tells where its place is.
    let last: Segment | undefined;
    for (; (segments[next]?.offset ?? Infinity) < edit.end; next += 1) last = segments[next];
    if (last && !edit.origin) push({ ...last, offset: text.length });
    text += edit.text;
    from = edit.end;
  }
  copyUntil(Infinity);
  return { code: text, segments: kept };
}

/** The segment that tells where the text at an offset comes from: the last one on its line at or before it. */
export function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = -1;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.offset ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

/** Source map lines as the encoder takes them: `[column, source, line, column]` per segment. */
export function toDecodedMappings({ code, segments }: Edited): [number, number, number, number][][] {
  const index = new LineIndex(code);
  const lines: [number, number, number, number][][] = [];
  for (const { offset, line, column } of segments) {
    const generated = index.lineOf(offset);
    while (lines.length <= generated) lines.push([]);
    lines[generated]?.push([offset - index.startOf(generated), 0, line, column]);
  }
  return lines;
}

/** Flattens decoded mappings of `code`. */
export function toSegments(code: string, mappings: readonly (readonly number[])[][]): Segment[] {
  const index = new LineIndex(code);
  const segments: Segment[] = [];
  mappings.forEach((line, number) => {
    const start = index.startOf(number);
    for (const [generated = 0, , original, column] of line) {
      if (original !== undefined && column !== undefined) {
        segments.push({ offset: start + generated, line: original, column });
      }
    }
  });
  return segments;
}
