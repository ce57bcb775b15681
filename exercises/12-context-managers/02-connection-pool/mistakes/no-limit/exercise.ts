import { AsyncExitStack, asyncContextManager, asyncWith } from '@yieldpoint/asyncio';

export interface Connection {
  query(sql: string): Promise<string>;
  close(): Promise<void>;
}

export type Connect = () => Promise<Connection>;

export class Pool {
  readonly #connect: Connect;
  readonly #idle: Connection[] = [];
  #over = false;

  constructor(connect: Connect, _size: number) {
    this.#connect = connect;
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
    try {
      if (this.#over) throw new Error('The pool is closed.');
      const connection = this.#idle.pop() ?? (await this.#connect());
      let fit = false;
      try {
        yield connection;
        fit = !this.#over;
      } finally {
        if (fit) this.#idle.push(connection);
        else await connection.close();
      }
    } finally {
      // Nothing to give back.
    }
  }
}
