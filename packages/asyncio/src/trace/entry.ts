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

/** Adds the events that an entry stands for: one, or two that always follow each other. */
export function addEvents(
  events: TraceEvent[],
  code: EntryCode,
  time: number,
  task: number,
  other: number,
  site: number,
  text: EntryText,
): void {
  switch (code) {
    case TASK_CREATED:
    case NAMED_TASK_CREATED: {
      const name = nameOf(text, task);
      events.push(placed({ type: 'task-created', time, task, parent: other, name }, site));
      return;
    }
    case STEP_STARTED:
      events.push({ type: 'step-started', time, task });
      return;
    case CANCEL_DELIVERED:
      events.push({ type: 'step-started', time, task }, { type: 'cancel-delivered', time, task });
      return;
    case AWAITS_SLEEP:
      events.push(suspended(time, task, `sleep(${other})`, null, site));
      return;
    case AWAITS_FUTURE:
      events.push(suspended(time, task, 'future', null, site));
      return;
    case AWAITS_TASK:
      events.push(suspended(time, task, nameOf(text, other), other === 0 ? null : other, site));
      return;
    case AWAITS_NAMED:
      events.push(suspended(time, task, nameOf(text, task), other === 0 ? null : other, site));
      return;
    case TASK_DONE:
      events.push(
        { type: 'step-ended', time, task, awaiting: null, on: null },
        { type: 'task-done', time, task, state: stateOf(other) },
      );
      return;
    case FUTURE_SETTLED:
      events.push({ type: 'future-settled', time, task, state: stateOf(other) });
      return;
    case TIMER_ARMED:
      events.push({ type: 'timer-armed', time, task, when: other });
      return;
    case TIMER_FIRED:
      events.push({ type: 'timer-fired', time, task, when: other });
      return;
    case CANCEL_REQUESTED:
      events.push({ type: 'cancel-requested', time, task, by: other });
  }
}

type Sited = Extract<TraceEvent, { site?: number }>;

function suspended(time: number, task: number, awaiting: string, on: number | null, site: number): Sited {
  return placed({ type: 'step-ended', time, task, awaiting, on }, site);
}

function placed(event: Sited, site: number): Sited {
  if (site > 0) event.site = site;
  return event;
}

const nameOf = (text: EntryText, number: number): string =>
  typeof text === 'string' ? text : `Task-${text ?? number}`;

const stateOf = (number: number): DoneState => states[number] ?? 'result';
