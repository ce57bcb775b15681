import { Semaphore, TaskGroup, type Task } from '@yieldpoint/asyncio';

export class Nursery {
  #group = new TaskGroup();
  #places: Semaphore;

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

  async start<T>(body: () => Promise<T>): Promise<{ task: Task<T> }> {
    const coroutine = body();
    await this.#places.acquire();
    const task = this.#group.createTask(coroutine);
    task.addDoneCallback(() => this.#places.release());
    return { task };
  }
}
