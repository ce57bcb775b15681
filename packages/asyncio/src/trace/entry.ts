import type { DoneState, TraceEvent } from './event.ts';

export const TASK_CREATED = 0;
export const STEP_STARTED = 1;
export const STEP_ENDED = 2;
export const TIMER_ARMED = 3;
export const TIMER_FIRED = 4;
export const FUTURE_SETTLED = 5;
export const CANCEL_REQUESTED = 6;
export const CANCEL_DELIVERED = 7;
export const TASK_DONE = 8;
export type EntryCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/**
 * What goes with an entry: a name, what is awaited (a number n: `sleep(n)`; undefined: the other task, which has no name
 * of its own), or null.
 */
export type EntryText = string | number | null | undefined;

const states: readonly (DoneState | undefined)[] = [undefined, 'result', 'error', 'cancelled'];

/** An entry as an event. `other` is the other task, the deadline or the state; NaN where there is none. */
export function toEvent(
  code: EntryCode,
  time: number,
  task: number,
  other: number,
  text: EntryText,
  site: number,
): TraceEvent {
  const place = site > 0 ? { site } : {};
  const state = states[other] ?? 'result';
  switch (code) {
    case TASK_CREATED:
      return { type: 'task-created', time, task, parent: other, name: named(text, task), ...place };
    case STEP_STARTED:
      return { type: 'step-started', time, task };
    case STEP_ENDED: {
      const awaiting = text === null ? null : named(text, other);
      return { type: 'step-ended', time, task, awaiting, on: Number.isNaN(other) ? null : other, ...place };
    }
    case TIMER_ARMED:
    case TIMER_FIRED:
      return { type: code === TIMER_ARMED ? 'timer-armed' : 'timer-fired', time, task, when: other };
    case FUTURE_SETTLED:
    case TASK_DONE:
      return { type: code === TASK_DONE ? 'task-done' : 'future-settled', time, task, state };
    case CANCEL_REQUESTED:
      return { type: 'cancel-requested', time, task, by: other };
    case CANCEL_DELIVERED:
      return { type: 'cancel-delivered', time, task };
  }
}

function named(text: EntryText, task: number): string {
  if (typeof text === 'number') return `sleep(${text})`;
  return text ?? `Task-${task}`;
}
