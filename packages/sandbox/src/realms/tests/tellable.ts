import type { TraceEvent } from '@yieldpoint/asyncio';

/** A trace repeats the names of tasks hundreds of times, so they share a worker's line with everything else. */
const MAX_NAME = 80;

/**
 * A submission may set its timers to anything and name its tasks anyhow: what is told of them are numbers that JSON has
 * a word for, and short names. Changes the events, which are nobody else's.
 */
export function tellable(events: TraceEvent[]): TraceEvent[] {
  for (const event of events) {
    event.time = seconds(event.time);
    if ('when' in event) event.when = seconds(event.when);
    if ('name' in event) event.name = short(event.name);
    if ('awaiting' in event && event.awaiting !== null) event.awaiting = short(event.awaiting);
  }
  return events;
}

/** What is no number at all counts as 0. */
export function seconds(time: unknown): number {
  if (typeof time !== 'number' || Number.isNaN(time)) return 0;
  return Math.max(-Number.MAX_VALUE, Math.min(time, Number.MAX_VALUE));
}

function short(name: unknown): string {
  const text = String(name);
  return text.length > MAX_NAME ? `${text.slice(0, MAX_NAME)}…` : text;
}
