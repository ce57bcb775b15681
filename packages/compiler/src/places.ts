import { encode } from '@jridgewell/sourcemap-codec';
import type { Place } from './diagnostics.ts';
import { toDecodedMappings, type Segment } from './edits.ts';
import { LineIndex } from './line-index.ts';

/**
 * Where code comes from, as flat triples in the order of the code: offset in the code, line and column in the source,
 * all counted from 0. Plain data, and cheaper to make and to send than an encoded source map.
 */
export type Places = readonly number[];

/** Version 3, as `JSON.parse` would give it. */
export interface SourceMap {
  version: 3;
  file: string;
  sources: string[];
  sourcesContent: string[];
  names: string[];
  mappings: string;
}

export function toPlaces(segments: readonly Segment[]): Places {
  const places: number[] = [];
  for (const { offset, line, column } of segments) places.push(offset, line, column);
  return places;
}

/** Where in the source the code at a place comes from: the nearest known one before it on its line. */
export function originalPlace(code: string, places: Places, { line, column }: Place): Place | null {
  const index = new LineIndex(code);
  const start = index.startOf(line - 1);
  const offset = start + column - 1;
  let [low, high] = [-1, places.length / 3 - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle * 3] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  const [found, sourceLine, sourceColumn] = low < 0 ? [] : places.slice(low * 3, low * 3 + 3);
  if (found === undefined || found < start || sourceLine === undefined || sourceColumn === undefined)
    return null;
  return { line: sourceLine + 1, column: sourceColumn + 1 };
}

/** The same for tools that read source maps. */
export function toSourceMap(code: string, places: Places, file: string, source: string): SourceMap {
  const segments: Segment[] = [];
  for (let at = 0; at + 2 < places.length; at += 3) {
    segments.push({ offset: places[at] ?? 0, line: places[at + 1] ?? 0, column: places[at + 2] ?? 0 });
  }
  const mappings = encode(toDecodedMappings({ code, segments }));
  return { version: 3, file, sources: [file], sourcesContent: [source], names: [], mappings };
}
