import type { Edit, Edited } from '../edits.ts';
import type { ReadModule } from './read.ts';

/**
 * Moves line ends so that what stood on a line of the source stands on that line again, as far as
 * code only moves down: a stack trace that nobody maps is then right about the line.
 *
 * Safe because the printer ends every statement with a semicolon; line ends inside templates and
 * comments stay as they are.
 */
export function alignLines({ code, segments }: Edited, { surveyed, comments }: ReadModule): Edit[] {
  const fixed = [...surveyed.templates, ...comments].toSorted((a, b) => a.start - b.start);
  const ends = new Set(comments.filter(({ type }) => type === 'Line').map(({ end }) => end));
  const edits: Edit[] = [];
  let [line, span, segment] = [0, 0, 0];

  for (let at = code.indexOf('\n'); at >= 0;) {
    const following = code.indexOf('\n', at + 1);
    while ((fixed[span]?.end ?? Infinity) <= at) span += 1;
    while ((segments[segment]?.offset ?? Infinity) <= at) segment += 1;
    const first = segments[segment];
    const isNext = first !== undefined && (following < 0 || first.offset <= following);
    const missing = isNext ? Math.max(0, first.line - line) : 0;

    let count = ends.has(at) ? Math.max(1, missing) : missing;
    if ((fixed[span]?.start ?? Infinity) <= at) count = 1;
    if (at === code.length - 1) break;
    if (count > 1) edits.push({ start: at, end: at, text: '\n'.repeat(count - 1) });
    if (count === 0) edits.push({ start: at, end: endOfIndent(code, at), text: ' ' });
    line += count;
    at = following;
  }
  return edits;
}

function endOfIndent(code: string, newline: number): number {
  let at = newline + 1;
  while (code[at] === '\t') at += 1;
  return at;
}

/** Leaves out what lies inside other edits. */
export function outside(edits: Edit[], others: readonly Edit[]): Edit[] {
  const wide = others.filter(({ start, end }) => end > start);
  return edits.filter((edit) => !wide.some(({ start, end }) => start <= edit.start && edit.start < end));
}
