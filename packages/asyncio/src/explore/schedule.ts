import { ValueError } from '../errors.ts';

/**
 * How a run departs from the usual one. Usually what became ready first runs first, timers are on time, and nobody is
 * cancelled by us. Steps and timers count from 1.
 */
export interface Schedule {
  /** At a step: which of the things that could run did, counted from 0 in the order in which they became ready. */
  readonly picks: ReadonlyMap<number, number>;
  /** A timer's number → by how many seconds it was late. */
  readonly delays: ReadonlyMap<number, number>;
  /** Before a step: the number of the task that was cancelled. */
  readonly cancels: ReadonlyMap<number, number>;
}

/**
 * Thrown by `replay`: `malformed` is no schedule at all, `does-not-fit` one of another program.
 *
 * @example
 * try { replay(program, text); } catch (error) { if (error instanceof ScheduleError) console.log(error.code); }
 */
export class ScheduleError extends ValueError {
  static {
    this.prototype.name = 'ScheduleError';
  }
  readonly code: 'malformed' | 'does-not-fit';

  constructor(code: ScheduleError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export const USUAL: Schedule = { picks: new Map(), delays: new Map(), cancels: new Map() };

const VERSION = '1';
const WORD = /^([pdc])([0-9a-z]+)\.([0-9a-z]+)$/;
export const MILLISECONDS = 1000;

/**
 * A schedule as a short text that may stand in an address: `1~p4.1~c9.2~…`. Words are sorted by where they apply;
 * the last one is a check sum.
 */
export function encodeSchedule({ picks, delays, cancels }: Schedule): string {
  const word =
    (letter: string, scale: number) =>
    ([at, value]: [number, number]) =>
      `${letter}${at.toString(36)}.${Math.round(value * scale).toString(36)}`;
  const words = [
    ...sorted(picks).map(word('p', 1)),
    ...sorted(delays).map(word('d', MILLISECONDS)),
    ...sorted(cancels).map(word('c', 1)),
  ];
  const text = [VERSION, ...words].join('~');
  return `${text}~${checkSum(text)}`;
}

/** ScheduleError when the text is not as `encodeSchedule` writes it. */
export function decodeSchedule(text: string): Schedule {
  const end = text.lastIndexOf('~');
  const body = text.slice(0, Math.max(0, end));
  const [version, ...words] = body.split('~');
  if (version !== VERSION) throw malformed(text, `it does not start with "${VERSION}~"`);
  if (text.slice(end + 1) !== checkSum(body))
    throw malformed(text, 'its check sum is wrong: a part is missing');
  const found = { p: new Map<number, number>(), d: new Map<number, number>(), c: new Map<number, number>() };
  for (const word of words) {
    const [, letter, at, value] = WORD.exec(word) ?? [];
    if (letter === undefined) throw malformed(text, `"${word}" is no part of one`);
    const scale = letter === 'd' ? MILLISECONDS : 1;
    found[letter as 'p' | 'd' | 'c'].set(parseInt(at ?? '', 36), parseInt(value ?? '', 36) / scale);
  }
  return { picks: found.p, delays: found.d, cancels: found.c };
}

const sorted = (map: ReadonlyMap<number, number>): [number, number][] => [...map].sort(([a], [b]) => a - b);

const malformed = (text: string, why: string): ScheduleError =>
  new ScheduleError('malformed', `"${text.slice(0, 80)}" is not a schedule: ${why}. Copy the whole text.`);

/** Two characters that a slip of the pen changes (FNV-1a, cut short). */
function checkSum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash >>> 0) % 1296).toString(36).padStart(2, '0');
}
