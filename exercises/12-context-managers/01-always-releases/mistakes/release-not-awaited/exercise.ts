import { createTask, wait } from '@yieldpoint/asyncio';

export interface Connection {
  login(): Promise<void>;
  query(sql: string): Promise<string>;
}

export interface Pool {
  /** Waits until a connection is free. */
  acquire(): Promise<Connection>;
  /** Takes a moment; then the connection is free for the next one. */
  release(connection: Connection): Promise<void>;
}

export class Borrowed {
  #pool: Pool;
  #connection: Connection | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async aenter(): Promise<Connection> {
    const connection = await this.#pool.acquire();
    try {
      await connection.login();
    } catch (error) {
      await this.#release(connection);
      throw error;
    }
    this.#connection = connection;
    return connection;
  }

  async aexit(): Promise<void> {
    createTask(this.#pool.release(this.#connection!));
  }

  async #release(connection: Connection): Promise<void> {
    const releasing = createTask(this.#pool.release(connection));
    await wait([releasing]);
    releasing.result();
  }
}
