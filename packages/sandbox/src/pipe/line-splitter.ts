const NEWLINE = 10;

/**
 * Cuts a stream of bytes into lines and never holds more than `maxBytes` of an unfinished one.
 *
 * `push` returns false once a line was too long; the stream can't be trusted any more after that.
 *
 * ```ts
 * const splitter = new LineSplitter(1024, (line) => console.log(line));
 * splitter.push(Buffer.from('{"type":"ready"}\n')); // true
 * ```
 */
export class LineSplitter {
  readonly #maxBytes: number;
  readonly #onLine: (line: string) => void;
  #parts: Buffer[] = [];
  #held = 0;

  constructor(maxBytes: number, onLine: (line: string) => void) {
    this.#maxBytes = maxBytes;
    this.#onLine = onLine;
  }

  push(chunk: Buffer): boolean {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      if (!this.#hold(chunk.subarray(start, end))) return false;
      const line = Buffer.concat(this.#parts).toString('utf8');
      this.#parts = [];
      this.#held = 0;
      start = end + 1;
      this.#onLine(line);
    }
    return this.#hold(chunk.subarray(start));
  }

  #hold(part: Buffer): boolean {
    if (this.#held + part.length > this.#maxBytes) {
      this.#parts = [];
      return false;
    }
    if (part.length > 0) this.#parts.push(part);
    this.#held += part.length;
    return true;
  }
}
