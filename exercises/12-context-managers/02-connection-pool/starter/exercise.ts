import { asyncContextManager } from '@yieldpoint/asyncio';

export interface Connection {
  query(sql: string): Promise<string>;
  close(): Promise<void>;
}

export type Connect = () => Promise<Connection>;

/** At most `size` connections, opened when needed, lent one at a time, closed at the end of the pool's block. */
export class Pool {
  readonly #connect: Connect;
  readonly #size: number;

  constructor(connect: Connect, size: number) {
    this.#connect = connect;
    this.#size = size;
  }

  async aenter(): Promise<this> {
    return this;
  }

  async aexit(): Promise<void> {
    // Your code.
  }

  /** A context manager that lends a connection. */
  readonly connection = asyncContextManager(() => this.#lend());

  async *#lend(): AsyncGenerator<Connection, void> {
    // So far every block gets a connection of its own, and nobody closes it. Your code.
    if (this.#size > 0) yield await this.#connect();
  }
}
