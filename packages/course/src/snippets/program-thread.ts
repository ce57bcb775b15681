import { Worker } from 'node:worker_threads';
import type { TraceEvent } from '@yieldpoint/asyncio';
import type { Ending, OutputLine } from '@yieldpoint/snippets';

/** What a thread that runs programs says. */
export type ThreadMessage =
  | { type: 'ready' }
  | { type: 'line'; line: OutputLine }
  | { type: 'full' }
  /** `trace` is what its first loop did. */
  | { type: 'ended'; ending: Ending; trace: TraceEvent[] };

/** One run of a program. */
export interface ThreadRun {
  /** What it printed. */
  lines: string[];
  /** What went to stderr: warnings, and what its loop had to say. */
  warnings: string[];
  /** Null when it ended by itself and without an error. */
  failure: { message: string; line: number | null } | null;
  trace: TraceEvent[];
}

/** Loading Pyodide takes seconds on a busy machine. */
const READY_MS = 120_000;

/** A thread that runs one program after another, and is ended when one of them does not end by itself. */
export class ProgramThread {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Starts the thread of a module that says `ready`. */
  static async start(module: URL): Promise<ProgramThread> {
    const worker = new Worker(module);
    const thread = new ProgramThread(worker);
    await thread.#listen(READY_MS, (message) => message.type === 'ready');
    return thread;
  }

  /** Runs a program in it; `ended` tells whether the thread is fit for another one. */
  async run(program: unknown, limitMs: number): Promise<ThreadRun & { usable: boolean }> {
    const run: ThreadRun = { lines: [], warnings: [], failure: null, trace: [] };
    const over = this.#listen(limitMs, (message) => {
      if (message.type === 'line') {
        (message.line.stream === 'out' ? run.lines : run.warnings).push(message.line.text);
      } else if (message.type === 'full') {
        run.failure = { message: 'It prints more than a reader would look at.', line: null };
      } else if (message.type === 'ended') {
        run.trace = message.trace;
        if (message.ending.state === 'failed') run.failure ??= message.ending;
        return true;
      }
      return false;
    });
    this.#worker.postMessage(program);
    const usable = await over.then(
      () => true,
      (error: Error) => {
        run.failure ??= { message: error.message, line: null };
        return false;
      },
    );
    return { ...run, usable };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }

  /** Resolves when `take` has had the message that it waits for; rejects when the thread fails or is too slow. */
  #listen(limitMs: number, take: (message: ThreadMessage) => boolean): Promise<void> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        end();
      };
      const onMessage = (message: ThreadMessage): void => {
        if (take(message)) settle(resolve);
      };
      const onError = (error: Error): void => settle(() => reject(error));
      const onExit = (): void => onError(new Error('The program ended its thread.'));
      const timer = setTimeout(() => {
        const late = new Error(`It did not end within ${limitMs / 1000} s.`);
        settle(() => void worker.terminate().then(() => reject(late)));
      }, limitMs);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    });
  }
}
