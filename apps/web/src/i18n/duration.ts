import type { Locale } from '@yieldpoint/protocol';
import type { Dictionary } from './dictionary.ts';
import { fill } from './texts.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds in the unit a reader would choose, to three digits: `0.5 s`, `20 ms`, `1 h`, `1.5 d`. */
export function formatDuration(seconds: number, locale: Locale, t: Dictionary): string {
  const { units } = t.results;
  const [unit, size] = unitOf(Math.abs(seconds), units);
  const n = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(seconds / size);
  return fill(unit, { n });
}

function unitOf(seconds: number, units: Dictionary['results']['units']): [text: string, seconds: number] {
  if (seconds >= DAY) return [units.day, DAY];
  if (seconds >= HOUR) return [units.hour, HOUR];
  if (seconds >= 2 * MINUTE) return [units.minute, MINUTE];
  if (seconds >= 0.1 || seconds === 0) return [units.second, 1];
  return seconds >= 0.0001 ? [units.ms, 1e-3] : [units.us, 1e-6];
}
