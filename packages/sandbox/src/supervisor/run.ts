import type { GradingEvent } from '@yieldpoint/protocol';
import { PROCESS_LIMITS } from '../limits.ts';
import type { Limits } from '../limits.ts';
import type { Stage, WorkerMessage } from '../pipe/messages.ts';
import { readCpuMs, ResidentMemory } from './proc.ts';
import { classifyExit, outOfMemory } from './run-end.ts';
import type { Exit, RunEnd } from './run-end.ts';
import { DIVERGED } from './transcript.ts';
import type { Conversation, WorkerProcess } from './worker-process.ts';

const MEMORY_POLL_MS = 10;

/** What one run used, for the log. */
export interface RunReport {
  end: RunEnd;
  generation: number;
  signal: NodeJS.Signals | null;
  peakBytes: number;
  cpuMs: number | null;
  wallMs: number;
}

export interface RunOptions {
  id: number;
  /** The job as one line of JSON, with its newline. */
  line: string;
  limits: Limits;
  /** Says what is wrong with the event, or null. */
  onEvent: (event: GradingEvent) => string | null;
  signal: AbortSignal | undefined;
}

/** Has a ready worker grade one job, with the watchdog and the memory watch standing beside it. */
export function run(worker: WorkerProcess, options: RunOptions): Promise<RunReport> {
  return new Promise((resolve) => void new Run(worker, options, resolve));
}

class Run implements Conversation {
  readonly #worker: WorkerProcess;
  readonly #options: RunOptions;
  readonly #resolve: (report: RunReport) => void;
  readonly #memory: ResidentMemory;
  readonly #startedAt = performance.now();
  readonly #cpuAtStart: number | null;
  readonly #watchdog: NodeJS.Timeout;
  readonly #memoryWatch: NodeJS.Timeout;
  #stage: Stage = 'preparing';
  #bytes = 0;
  #peak = 0;
  #cpuMs: number | null = null;
  /** Why we killed it. */
  #cause: RunEnd | null = null;
  #ended = false;

  constructor(worker: WorkerProcess, options: RunOptions, resolve: (report: RunReport) => void) {
    this.#worker = worker;
    this.#options = options;
    this.#resolve = resolve;
    this.#memory = new ResidentMemory(worker.pid);
    this.#cpuAtStart = readCpuMs(worker.pid);
    const { limits, signal } = options;
    this.#watchdog = setTimeout(() => this.#timeUp(), limits.wallMs + PROCESS_LIMITS.graceMs);
    this.#memoryWatch = setInterval(() => this.#watchMemory(), MEMORY_POLL_MS);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    worker.begin(options.line, this);
  }

  onMessage(message: WorkerMessage, bytes: number): void {
    if (this.#cause) return;
    this.#bytes += bytes;
    if (this.#bytes > this.#options.limits.jobBytes) return this.#kill({ kind: 'job-output' });
    if (message.type === 'fault') return this.#kill({ kind: 'fault', message: message.message });
    if (!('id' in message) || message.id !== this.#options.id || message.type === 'done') {
      return this.onOdd(`'${message.type}' during a job`);
    }
    if (message.type === 'stage') {
      this.#stage = message.stage;
      return;
    }
    // The plan is told before the submission's first line runs.
    if (message.event.type === 'plan') this.#stage = 'running';
    const odd = this.#options.onEvent(message.event);
    if (odd === DIVERGED) return this.#kill({ kind: 'diverged' });
    if (odd !== null) return this.onOdd(odd);
    if (message.event.type === 'finished') {
      this.#sampleMemory();
      this.#worker.settle();
      this.#end({ kind: 'finished' }, null);
    }
  }

  onOdd(what: string): void {
    this.#kill({ kind: 'odd', what });
  }

  onExit(exit: Exit): void {
    const end = this.#cause ?? classifyExit(exit, this.#stage, this.#peak, PROCESS_LIMITS.residentBytes);
    this.#end(end, exit.signal);
  }

  /**
   * When it was we who were late, the verdict may lie in the pipe already: one turn of the
   * loop reads it before the submission is blamed.
   */
  #timeUp(): void {
    setImmediate(() => {
      if (!this.#ended) this.#kill({ kind: 'wall-time' });
    });
  }

  readonly #onAbort = (): void => this.#kill({ kind: 'cancelled' });

  #sampleMemory(): void {
    this.#peak = Math.max(this.#peak, this.#memory.read());
  }

  #watchMemory(): void {
    this.#sampleMemory();
    if (this.#peak > PROCESS_LIMITS.residentBytes) this.#kill(outOfMemory(this.#stage));
  }

  #kill(cause: RunEnd): void {
    if (this.#cause) return;
    this.#cause = cause;
    this.#measureCpu();
    this.#worker.kill();
  }

  #measureCpu(): void {
    const now = readCpuMs(this.#worker.pid);
    if (now !== null && this.#cpuAtStart !== null) this.#cpuMs = now - this.#cpuAtStart;
  }

  #end(end: RunEnd, signal: NodeJS.Signals | null): void {
    this.#ended = true;
    clearTimeout(this.#watchdog);
    clearInterval(this.#memoryWatch);
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    if (this.#cause === null) this.#measureCpu();
    this.#memory.close();
    this.#resolve({
      end,
      signal,
      generation: this.#worker.generation,
      peakBytes: this.#peak,
      cpuMs: this.#cpuMs,
      wallMs: performance.now() - this.#startedAt,
    });
  }
}
