/** What a change did to whole lines, and where. */
export interface Difference {
  /** First line that differs; counts from 1. */
  line: number;
  removed: string[];
  added: string[];
}

/** The lines between the first and the last that differ. */
export function difference(before: string, after: string): Difference {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  let top = 0;
  while (top < old.length && top < fresh.length && old[top] === fresh[top]) top += 1;
  let bottom = 0;
  const most = Math.min(old.length, fresh.length) - top;
  while (bottom < most && old.at(-1 - bottom) === fresh.at(-1 - bottom)) bottom += 1;
  return {
    line: top + 1,
    removed: old.slice(top, old.length - bottom),
    added: fresh.slice(top, fresh.length - bottom),
  };
}

/** A unified diff of one hunk with up to `context` lines around it. */
export function unifiedDiff(path: string, before: string, after: string, context = 2): string[] {
  const { line, removed, added } = difference(before, after);
  const lines = before.split('\n');
  const from = Math.max(0, line - 1 - context);
  const above = lines.slice(from, line - 1);
  const below = lines.slice(line - 1 + removed.length, line - 1 + removed.length + context);
  const around = above.length + below.length;
  return [
    `--- ${path}`,
    `+++ ${path}`,
    `@@ -${from + 1},${around + removed.length} +${from + 1},${around + added.length} @@`,
    ...above.map((text) => ` ${text}`),
    ...removed.map((text) => `-${text}`),
    ...added.map((text) => `+${text}`),
    ...below.map((text) => ` ${text}`),
  ];
}
