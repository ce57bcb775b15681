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
/** The end of a step after which there is no other. */
export const LAST_STEP_ENDED = 9;
export type EntryCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What goes with an entry: a name, or the number in one: of `Task-n` where the entry is about a task, else of `sleep(n)`. */
export type EntryText = string | number | null;

const states: readonly (DoneState | undefined)[] = [undefined, 'result', 'error', 'cancelled'];

/** An entry as an event. `other` is the other task (0: none), the deadline or the state. */
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
    case TASK_CREATED: {
      const name = typeof text === 'number' ? `Task-${text}` : (text ?? '');
      return { type: 'task-created', time, task, parent: other, name, ...place };
    }
    case STEP_STARTED:
      return { type: 'step-started', time, task };
    case STEP_ENDED:
      return {
        type: 'step-ended',
        time,
        task,
        awaiting: awaiting(text, other),
        on: other === 0 ? null : other,
        ...place,
      };
    case LAST_STEP_ENDED:
      return { type: 'step-ended', time, task, awaiting: null, on: null };
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

function awaiting(text: EntryText, on: number): string {
  if (typeof text !== 'number') return text ?? 'future';
  return on === 0 ? `sleep(${text})` : `Task-${text}`;
}
