import { createTask, gather, type Task } from '@yieldpoint/asyncio';

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
    task.addDoneCallback(() => {
      this.#running.delete(task);
    });
  }

  /** Waits until no job is running. */
  async close(): Promise<void> {
    const jobs = [...this.#running];
    try {
      await gather(jobs);
    } catch (error) {
      const failed = jobs.find((job) => job.done() && !job.cancelled() && job.exception() === error);
      if (failed) this.#report(failed.getName(), error as Error);
    }
  }
}
