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

/** Borrows a connection for the length of a block and always gives it back. */
export class Borrowed {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async aenter(): Promise<Connection> {
    // Your code. This borrows, but does not log in.
    return await this.#pool.acquire();
  }

  async aexit(error: unknown): Promise<void> {
    // Your code. So far nothing is ever given back.
  }
}
