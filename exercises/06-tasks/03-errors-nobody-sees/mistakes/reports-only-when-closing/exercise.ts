import { createTask, wait, type Task } from '@yieldpoint/asyncio';

export type Job = () => PromiseLike<void>;
export type Report = (name: string, error: Error) => void;

export class Background {
  readonly #jobs = new Set<Task<void>>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  start(name: string, job: Job): void {
    this.#jobs.add(createTask(job(), { name }));
  }

  async close(): Promise<void> {
    while (this.#jobs.size > 0) {
      const [done] = await wait(this.#jobs, { returnWhen: 'FIRST_COMPLETED' });
      for (const task of done) {
        this.#jobs.delete(task as Task<void>);
        if (!task.cancelled() && task.exception() !== null) {
          this.#report((task as Task<void>).getName(), task.exception() as Error);
        }
      }
    }
  }
}
