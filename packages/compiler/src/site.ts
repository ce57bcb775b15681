/** A place in one of several files, as one number: it travels with every await. 0 is no place. */
export interface Site {
  /** The file's number, from 0. */
  file: number;
  /** Counted from 1. */
  line: number;
  column: number;
}

const LINES = 2 ** 17;
const COLUMNS = 2 ** 12;
const FILES = 2 ** 10;

/** Columns beyond 4,095 are told as that. */
export function encodeSite({ file, line, column }: Site): number {
  return (file * LINES + Math.min(line, LINES - 1)) * COLUMNS + Math.min(column, COLUMNS - 1);
}

/** Null for what is no site. */
export function decodeSite(site: number): Site | null {
  if (!Number.isInteger(site) || site <= 0 || site >= FILES * LINES * COLUMNS) return null;
  const column = site % COLUMNS;
  const rest = (site - column) / COLUMNS;
  const line = rest % LINES;
  return line === 0 || column === 0 ? null : { file: (rest - line) / LINES, line, column };
}
