/** How a task or a future ended. */
export type DoneState = 'result' | 'error' | 'cancelled';

/**
 * What the loop did. `site` is where in the source, for code of the course's compiler: its `decodeSite` reads it. `task` is the task's number within its loop, 0 the loop itself; times are loop seconds.
 */
export type TraceEvent =
  | { type: 'task-created'; time: number; task: number; parent: number; name: string; site?: number }
  | { type: 'step-started'; time: number; task: number }
  /** The task gave control back. `awaiting` says what for: `sleep(2)`, `Task-3`, `future`; `on` the task, where it is one. */
  | {
      type: 'step-ended';
      time: number;
      task: number;
      awaiting: string | null;
      on: number | null;
      site?: number;
    }
  | { type: 'timer-armed'; time: number; task: number; when: number }
  | { type: 'timer-fired'; time: number; task: number; when: number }
  | { type: 'future-settled'; time: number; task: number; state: DoneState }
  | { type: 'cancel-requested'; time: number; task: number; by: number }
  | { type: 'cancel-delivered'; time: number; task: number }
  | { type: 'task-done'; time: number; task: number; state: DoneState };

/** Receives events as they happen. */
export type TraceSink = (event: TraceEvent) => void;
