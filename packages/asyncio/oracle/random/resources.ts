import { ValueError, sleep } from '@yieldpoint/asyncio';
import type { World } from './world.ts';

/** A context manager that waits, or swallows, as the numbers have it. */
export class Manager {
  readonly #w: World;
  readonly #path: string;
  readonly #mode: number;

  constructor(w: World, path: string) {
    this.#w = w;
    this.#path = path;
    this.#mode = w.n(4);
  }

  async aenter(): Promise<void> {
    this.#w.log(`${this.#path}ent`);
    if (this.#mode === 1) await sleep(0.1);
  }

  async aexit(error?: unknown): Promise<boolean> {
    this.#w.log(`${this.#path}ext${error === undefined ? '-' : (error as Error).name}`);
    if (this.#mode === 2) await sleep(0.1);
    if (this.#mode === 3) await sleep(0);
    return this.#mode === 3 && error instanceof ValueError;
  }
}

/** An async generator that waits before each value, and while it is closed. */
export async function* numbers(w: World, path: string): AsyncGenerator<number, void, unknown> {
  try {
    for (let i = 0; i < 4; i += 1) {
      await sleep(w.delay());
      w.log(`${path}y${i}`);
      yield i;
    }
  } finally {
    w.log(`${path}gfin`);
    await sleep(0.1);
    w.log(`${path}gdone`);
  }
}
