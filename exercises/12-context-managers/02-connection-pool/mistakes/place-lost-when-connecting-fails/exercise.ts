import { AsyncExitStack, Semaphore, asyncContextManager, asyncWith } from '@yieldpoint/asyncio';

export interface Connection {
  query(sql: string): Promise<string>;
  close(): Promise<void>;
}

export type Connect = () => Promise<Connection>;

export class Pool {
  readonly #connect: Connect;
  readonly #places: Semaphore;
  readonly #idle: Connection[] = [];
  #over = false;

  constructor(connect: Connect, size: number) {
    this.#connect = connect;
    this.#places = new Semaphore(size);
  }

  async aenter(): Promise<this> {
    return this;
  }

  async aexit(): Promise<void> {
    this.#over = true;
    await asyncWith(new AsyncExitStack(), async (stack) => {
      for (const connection of this.#idle) stack.pushAsyncCallback(() => connection.close());
    });
  }

  readonly connection = asyncContextManager(() => this.#lend());

  async *#lend(): AsyncGenerator<Connection, void> {
    await this.#places.acquire();
    if (this.#over) {
      this.#places.release();
      throw new Error('The pool is closed.');
    }
    const connection = this.#idle.pop() ?? (await this.#connect());
    try {
      let fit = false;
      try {
        yield connection;
        fit = !this.#over;
      } finally {
        if (fit) this.#idle.push(connection);
        else await connection.close();
      }
    } finally {
      this.#places.release();
    }
  }
}
