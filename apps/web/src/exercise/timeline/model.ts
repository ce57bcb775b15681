import type { TraceEvent } from '@yieldpoint/protocol';

/** One turn of a task on the loop, one unit wide. */
export interface Step {
  /** Counts from 1 over the whole run. */
  number: number;
  task: number;
  x: number;
  time: number;
  /** What the loop did during the step, in order. */
  events: TraceEvent[];
  /** CancelledError was thrown into the task as the step began. */
  cancelled: boolean;
  /** It gave control back and goes on later: a yield point. */
  yields: boolean;
}

export type WaitKind = 'sleep' | 'task' | 'other' | 'turn';

/** What a task does between its steps. */
export interface Wait {
  from: number;
  to: number;
  kind: WaitKind;
  awaiting: string | null;
  /** The lane of the task that it waits for. */
  on: number | null;
}

export interface Lane {
  task: number;
  name: string;
  /** Where the task was made, and by which lane; null when that was before the trace begins. */
  origin: { x: number; lane: number } | null;
  start: number;
  /** Where and how it ended; null when it never did. */
  end: { x: number; state: 'result' | 'error' | 'cancelled' } | null;
  steps: Step[];
  waits: Wait[];
  /** Where somebody asked it to cancel; `by` is the lane, null for the loop. */
  cancels: { x: number; by: number | null }[];
}

/** An instant of virtual time: everything until the next one happened at the same moment. */
export interface Instant {
  x: number;
  time: number;
}

export interface Timeline {
  lanes: Lane[];
  steps: Step[];
  instants: Instant[];
  /** In units. */
  width: number;
  compressed: boolean;
}
