/** One line that a program printed. */
export interface OutputLine {
  stream: 'out' | 'err';
  text: string;
}

export type Print = (stream: OutputLine['stream'], text: string) => void;

const MAX_LINES = 1_000;
const MAX_CHARACTERS = 100_000;
const MAX_LINE = 4_000;

/** Passes lines on until they are more than a reader would look at, so that an endless `print` fills no memory. */
export class BoundedOutput {
  readonly #pass: (line: OutputLine) => void;
  readonly #onFull: () => void;
  #lines = 0;
  #characters = 0;
  #full = false;

  constructor(pass: (line: OutputLine) => void, onFull: () => void) {
    this.#pass = pass;
    this.#onFull = onFull;
  }

  readonly print: Print = (stream, text) => {
    for (const line of text.split('\n')) this.#printLine(stream, line);
  };

  #printLine(stream: OutputLine['stream'], line: string): void {
    if (this.#full) return;
    if (this.#lines >= MAX_LINES || this.#characters >= MAX_CHARACTERS) {
      this.#full = true;
      this.#onFull();
      return;
    }
    const text = line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line;
    this.#lines += 1;
    this.#characters += text.length;
    this.#pass({ stream, text });
  }
}
