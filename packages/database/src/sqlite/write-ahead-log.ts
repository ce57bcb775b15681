import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/**
 * The file in which SQLite keeps what was committed last. SQLite itself writes it and does not wait for the disk
 * (`synchronous = NORMAL`); whoever needs that asks for it here, and holds up nobody else meanwhile.
 */
export class WriteAheadLog implements AsyncDisposable {
  readonly #path: string;
  #file: Promise<FileHandle> | undefined;
  #last: Promise<void> = Promise.resolve();
  /** Has not begun yet, so it serves everybody who asks. */
  #next: Promise<void> | undefined;

  /** `database`: path of the database, at least one connection to which stays open. */
  constructor(database: string) {
    this.#path = `${database}-wal`;
  }

  /** Resolves when all that was committed before the call would survive a power cut. */
  sync(): Promise<void> {
    if (this.#next === undefined) {
      this.#next = this.#flush(this.#last);
      this.#last = this.#next.catch(() => {});
    }
    return this.#next;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
    await (await this.#file?.catch(() => undefined))?.close();
  }

  async #flush(earlier: Promise<void>): Promise<void> {
    await earlier;
    this.#next = undefined;
    await (await this.#opened()).datasync();
  }

  #opened(): Promise<FileHandle> {
    this.#file ??= open(this.#path, 'r+').catch((error: unknown) => {
      // It may be there for the next one.
      this.#file = undefined;
      throw error;
    });
    return this.#file;
  }
}
