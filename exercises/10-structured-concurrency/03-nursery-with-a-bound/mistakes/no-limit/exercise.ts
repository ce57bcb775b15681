import { TaskGroup, type Task } from '@yieldpoint/asyncio';

export class Nursery {
  #group = new TaskGroup();

  constructor(_limit: number) {}

  async aenter(): Promise<this> {
    await this.#group.aenter();
    return this;
  }

  async aexit(error?: unknown): Promise<void> {
    await this.#group.aexit(error);
  }

  async start<T>(body: () => Promise<T>): Promise<{ task: Task<T> }> {
    return { task: this.#group.createTask(body()) };
  }
}
