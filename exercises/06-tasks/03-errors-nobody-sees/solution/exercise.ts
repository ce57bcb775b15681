import { createTask, wait, type Task } from '@yieldpoint/asyncio';

export type Job = () => PromiseLike<void>;
export type Report = (name: string, error: Error) => void;

/** Runs jobs in the background and reports those that fail. */
export class Background {
  readonly #running = new Set<Task<void>>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Runs the job beside everything else. */
  start(name: string, job: Job): void {
    const task = createTask(job(), { name });
    this.#running.add(task);
    task.addDoneCallback(() => this.#ended(task));
  }

  /** Waits until no job is running. */
  async close(): Promise<void> {
    // Again and again: jobs may be started while it waits.
    while (this.#running.size > 0) await wait(this.#running);
  }

  #ended(task: Task<void>): void {
    this.#running.delete(task);
    if (task.cancelled()) return;
    const error = task.exception();
    if (error !== null) this.#report(task.getName(), error as Error);
  }
}
