import { createTask, wait, type Task } from '@yieldpoint/asyncio';

export type Job = () => PromiseLike<void>;
export type Report = (name: string, error: Error) => void;

export class Background {
  readonly #running = new Set<Task<void>>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  start(name: string, job: Job): void {
    const task = createTask(this.#guard(name, job));
    this.#running.add(task);
    task.addDoneCallback(() => this.#running.delete(task));
  }

  async #guard(name: string, job: Job): Promise<void> {
    try {
      await job();
    } catch (error) {
      this.#report(name, error as Error);
    }
  }

  async close(): Promise<void> {
    while (this.#running.size > 0) await wait(this.#running);
  }
}
