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
    await this.#places.acquire();
    let coroutine: Promise<T>;
    try {
      coroutine = body();
    } catch (error) {
      this.#places.release();
      throw error;
    }
    const run = async () => {
      try {
        return await coroutine;
      } finally {
        this.#places.release();
      }
    };
    return { task: this.#group.createTask(run()) };
  }
}
