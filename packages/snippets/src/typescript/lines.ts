import { originalPlace, type Places } from '@yieldpoint/compiler/places';

/** What `Function` puts before the body that it is given. */
const HEADER_LINES = 2;

/** Code that stack traces tell apart from ours. */
export const named = (code: string): string => `${code}\n//# sourceURL=main.ts`;

/** The line of the source that an error came from, counted from 1. */
export function lineOf(error: unknown, { code, places }: { code: string; places: Places }): number | null {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, line, column] = /\bmain\.ts:(\d+):(\d+)/.exec(stack) ?? [];
  if (line === undefined) return null;
  const place = { line: Number(line) - HEADER_LINES, column: Number(column) };
  return originalPlace(code, places, place)?.line ?? null;
}
