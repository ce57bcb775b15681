import { Semaphore, TaskGroup, type Task } from '@yieldpoint/asyncio';

/** A task group that runs at most `limit` bodies at once. */
export class Nursery {
  readonly #group = new TaskGroup();
  readonly #places: Semaphore;

  constructor(limit: number) {
    this.#places = new Semaphore(limit);
  }

  async aenter(): Promise<this> {
    await this.#group.aenter();
    return this;
  }

  async aexit(error?: unknown): Promise<void> {
    await this.#group.aexit(error);
  }

  /** Waits for a free place, then starts `body()` there. */
  async start<T>(body: () => Promise<T>): Promise<{ task: Task<T> }> {
    await this.#places.acquire();
    try {
      const task = this.#group.createTask(body());
      // Not a `finally` in the body: a task that is cancelled before its first step never enters it.
      task.addDoneCallback(() => this.#places.release());
      return { task };
    } catch (error) {
      this.#places.release();
      throw error;
    }
  }
}
