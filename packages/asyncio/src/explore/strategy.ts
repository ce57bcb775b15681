import type { Task } from '../task.ts';

/** Who could run next: a task, or null for the plain callbacks, which keep their order among themselves. */
export type Candidate = Task | null;

/** Decides what the usual order leaves open. One is made for each run. */
export interface Strategy {
  /** Which of two or more candidates runs at this step; 0 is the one that became ready first. */
  pick(step: number, candidates: readonly Candidate[]): number;
  /** By how many seconds a new timer is to be late. */
  delay(timer: number): number;
  /** Which of the tasks that are not done is cancelled before this step; null: none. */
  cancel(step: number, waiting: readonly Task[]): Task | null;
}

/** What may be injected besides another order. */
export interface Injections {
  /** Seconds by which a timer may be late, each besides being on time. */
  delays: readonly number[];
  /** Cancellations in one run, at most. */
  cancellations: number;
}

/** How large the usual run was: where in a run something may be injected. */
export interface Extent {
  steps: number;
}
