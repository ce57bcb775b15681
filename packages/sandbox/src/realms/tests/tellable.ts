const TIMES: ReadonlySet<string> = new Set(['time', 'when', 'virtualSeconds']);
const NAMES: ReadonlySet<string> = new Set(['name', 'awaiting']);

/** A trace repeats the names of tasks hundreds of times, so they share a worker's line with everything else. */
const MAX_NAME = 80;

/**
 * For `JSON.stringify`. A submission may set its timers to anything and name its tasks anyhow: what is told of them are
 * numbers that JSON has a word for, and short names.
 */
export function tellable(key: string, value: unknown): unknown {
  if (TIMES.has(key)) {
    const time = typeof value === 'number' && !Number.isNaN(value) ? value : 0;
    return Math.max(-Number.MAX_VALUE, Math.min(time, Number.MAX_VALUE));
  }
  if (NAMES.has(key) && typeof value === 'string' && value.length > MAX_NAME)
    return `${value.slice(0, MAX_NAME)}…`;
  return value;
}
