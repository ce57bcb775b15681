import { createTask, gather, type Task } from '@yieldpoint/asyncio';

export type Job = () => PromiseLike<void>;
export type Report = (name: string, error: Error) => void;

export class Background {
  readonly #running = new Set<Task<void>>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  start(name: string, job: Job): void {
    const task = createTask(job(), { name });
    this.#running.add(task);
    task.addDoneCallback(() => {
      this.#running.delete(task);
      if (!task.cancelled() && task.exception() !== null) this.#report(name, task.exception() as Error);
    });
  }

  async close(): Promise<void> {
    while (this.#running.size > 0) await gather([...this.#running], { returnExceptions: true });
  }
}
