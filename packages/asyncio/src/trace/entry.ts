import type { DoneState, TraceEvent } from './event.ts';

/** What an entry says. `other` is the parent's number, the awaited task's, the delay, the deadline or the state. */
export const TASK_CREATED = 0;
/** As `TASK_CREATED`, with the task's name. */
export const NAMED_TASK_CREATED = 1;
export const STEP_STARTED = 2;
export const AWAITS_TASK = 3;
export const AWAITS_SLEEP = 4;
/** With the name of what is awaited. */
export const AWAITS_NAMED = 5;
/** A future without a name. */
export const AWAITS_FUTURE = 6;
export const FUTURE_SETTLED = 7;
export const TIMER_ARMED = 8;
export const TIMER_FIRED = 9;
export const CANCEL_REQUESTED = 10;
/** A step that begins with a CancelledError. */
export const CANCEL_DELIVERED = 11;
/** The last step ended, and the task with it. */
export const TASK_DONE = 12;
/** From here on an entry stands for two events. */
export const FIRST_PAIR = CANCEL_DELIVERED;
export type EntryCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** A name, or the n of `Task-n`. Without one a task's is `Task-` and its own number. */
export type EntryText = string | number | null;

const states: readonly (DoneState | undefined)[] = [undefined, 'result', 'error', 'cancelled'];

/** An entry with a name. */
export function isNamed(code: EntryCode): boolean {
  return code === NAMED_TASK_CREATED || code === AWAITS_NAMED;
}

/** The events that an entry stands for: one, or two that always follow each other. */
export function toEvents(
  code: EntryCode,
  time: number,
  task: number,
  other: number,
  site: number,
  text: EntryText,
): TraceEvent[] {
  const place = site > 0 ? { site } : {};
  const state = states[other] ?? 'result';
  const named = typeof text === 'string' ? text : `Task-${text ?? (code === AWAITS_TASK ? other : task)}`;
  switch (code) {
    case TASK_CREATED:
    case NAMED_TASK_CREATED:
      return [{ type: 'task-created', time, task, parent: other, name: named, ...place }];
    case STEP_STARTED:
      return [{ type: 'step-started', time, task }];
    case CANCEL_DELIVERED:
      return [
        { type: 'step-started', time, task },
        { type: 'cancel-delivered', time, task },
      ];
    case AWAITS_SLEEP:
      return [{ type: 'step-ended', time, task, awaiting: `sleep(${other})`, on: null, ...place }];
    case AWAITS_FUTURE:
      return [{ type: 'step-ended', time, task, awaiting: 'future', on: null, ...place }];
    case AWAITS_TASK:
    case AWAITS_NAMED:
      return [{ type: 'step-ended', time, task, awaiting: named, on: other === 0 ? null : other, ...place }];
    case TASK_DONE:
      return [
        { type: 'step-ended', time, task, awaiting: null, on: null },
        { type: 'task-done', time, task, state },
      ];
    case FUTURE_SETTLED:
      return [{ type: 'future-settled', time, task, state }];
    case TIMER_ARMED:
      return [{ type: 'timer-armed', time, task, when: other }];
    case TIMER_FIRED:
      return [{ type: 'timer-fired', time, task, when: other }];
    case CANCEL_REQUESTED:
      return [{ type: 'cancel-requested', time, task, by: other }];
  }
}
