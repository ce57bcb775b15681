import type { GradingEvent } from '@yieldpoint/protocol';
import type { Limits } from '../limits.ts';

type ConsoleEvent = Extract<GradingEvent, { type: 'console' }>;

/** What one event costs beside its text: printing nothing, for ever, ends too. */
const EVENT_OVERHEAD = 32;
const LEVELS: ReadonlySet<string> = new Set(['debug', 'log', 'info', 'warn', 'error']);

/** Lets console lines through until the submission's share is used up. */
export class Output {
  readonly #limits: Limits;
  #left: number;
  /** Whether anything was cut or dropped because the share was used up. */
  exhausted = false;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#left = limits.outputBytes;
  }

  /** The event for a line; null when there is no room left. */
  line(test: string | null, level: string, text: string, time: number): ConsoleEvent | null {
    if (this.exhausted) return null;
    const bytes = Buffer.byteLength(text);
    const room = Math.min(this.#limits.outputItemBytes, this.#left - EVENT_OVERHEAD);
    if (room < Math.min(bytes, this.#limits.outputItemBytes)) {
      this.exhausted = true;
      if (room <= 0) return null;
    }
    this.#left -= Math.min(bytes, room) + EVENT_OVERHEAD;
    return {
      type: 'console',
      test,
      level: LEVELS.has(level) ? (level as ConsoleEvent['level']) : 'log',
      text: bytes <= room ? text : cut(text, room),
      time,
      truncated: bytes > room,
    };
  }
}

/** As much of a text as fits, without half a character at its end. */
function cut(text: string, bytes: number): string {
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\uFFFD+$/, '');
}
