import type { Task } from '@yieldpoint/asyncio';

/** A task group that runs at most `limit` bodies at once. */
export class Nursery {
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async aenter(): Promise<this> {
    return this;
  }

  async aexit(error?: unknown): Promise<void> {}

  /** Waits for a free place, then starts `body()` there. */
  async start<T>(body: () => Promise<T>): Promise<{ task: Task<T> }> {
    throw new Error(`Your code: find a place among ${this.#limit} for ${body.name}.`);
  }
}
