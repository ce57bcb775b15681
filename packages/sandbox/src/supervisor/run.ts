import { PROCESS_LIMITS } from '../limits.ts';
import type { Stage, Told, WorkerMessage } from '../pipe/messages.ts';
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
  /** Where it begins. */
  stage: Stage;
  /** Milliseconds that the job may take, and bytes that may be said of it. */
  wallMs: number;
  /** Milliseconds more for a process that could not use the first ones, since others had the processors. */
  patienceMs?: number;
  maxBytes: number;
  /** Resident memory above which the process is killed. */
  residentBytes: number;
  /** Takes what is said of the job: null when there is more to come, ENOUGH, or what is wrong with it. */
  hear: (told: Told) => string | typeof ENOUGH | null;
  signal: AbortSignal | undefined;
  /** Others wait for the process. */
  isHurried?: boolean;
}

/** The last word that was waited for. */
export const ENOUGH: unique symbol = Symbol('enough');

/** Has a ready process do one job, with the watchdog and the memory watch standing beside it. */
export function run(worker: WorkerProcess, options: RunOptions): Promise<RunReport> {
  return new Promise((resolve) => void new Run(worker, options, resolve));
}

class Run implements Conversation {
  readonly #worker: WorkerProcess;
  readonly #options: RunOptions;
  readonly #resolve: (report: RunReport) => void;
  readonly #startedAt = performance.now();
  readonly #cpuAtStart: number | null = null;
  #watchdog: NodeJS.Timeout;
  readonly #memoryWatch: NodeJS.Timeout;
  #stage: Stage;
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
    this.#stage = options.stage;
    const { wallMs, signal } = options;
    this.#watchdog = this.#watch(wallMs + PROCESS_LIMITS.graceMs);
    this.#memoryWatch = setInterval(() => this.#watchMemory(), MEMORY_POLL_MS);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    worker.begin(options.line, this, options.isHurried ?? false);
    // Read while the process wakes.
    this.#cpuAtStart = worker.cpuMs();
  }

  onMessage(message: WorkerMessage, bytes: number): void {
    if (this.#cause) return;
    this.#bytes += bytes;
    if (this.#bytes > this.#options.maxBytes) return this.#kill({ kind: 'job-output' });
    if (message.type === 'fault') return this.#kill({ kind: 'fault', message: message.message });
    if (!('id' in message) || message.id !== this.#options.id || message.type === 'done') {
      return this.onOdd(`'${message.type}' during a job`);
    }
    if (message.type === 'event' && message.event.type === 'plan') this.#stage = 'running';
    const heard = this.#options.hear(message);
    if (heard === null) return;
    if (heard === DIVERGED) return this.#kill({ kind: 'diverged' });
    if (heard !== ENOUGH) return this.onOdd(heard);
    this.#sampleMemory();
    this.#worker.settle();
    this.#end({ kind: 'finished' }, null);
  }

  onOdd(what: string): void {
    this.#kill({ kind: 'odd', what });
  }

  onExit(exit: Exit): void {
    const end = this.#cause ?? classifyExit(exit, this.#stage, this.#peak, this.#options.residentBytes);
    this.#end(end, exit.signal);
  }

  #watch(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#timeUp(), ms);
  }

  /**
   * When it was we who were late, the verdict may lie in the pipe already: one turn of the
   * loop reads it before the submission is blamed.
   */
  #timeUp(): void {
    setImmediate(() => {
      if (this.#ended) return;
      const unused = this.#unusedMs();
      if (unused < 1) this.#kill({ kind: 'wall-time' });
      else this.#watchdog = this.#watch(unused);
    });
  }

  /** What is left of its time to a process that had to wait for a processor. */
  #unusedMs(): number {
    const { wallMs, patienceMs = 0 } = this.#options;
    const used = this.#usedCpuMs();
    if (used === null) return 0;
    const patience = wallMs + patienceMs + this.#startedAt - performance.now();
    return Math.min(wallMs - used, patience);
  }

  readonly #onAbort = (): void => this.#kill({ kind: 'cancelled' });

  #sampleMemory(): void {
    this.#peak = Math.max(this.#peak, this.#worker.residentBytes());
  }

  #watchMemory(): void {
    this.#sampleMemory();
    if (this.#peak > this.#options.residentBytes) this.#kill(outOfMemory(this.#stage));
  }

  #kill(cause: RunEnd): void {
    if (this.#cause) return;
    this.#cause = cause;
    this.#measureCpu();
    this.#worker.kill();
  }

  #measureCpu(): void {
    this.#cpuMs = this.#usedCpuMs() ?? this.#cpuMs;
  }

  #usedCpuMs(): number | null {
    const now = this.#cpuAtStart === null ? null : this.#worker.cpuMs();
    return now === null || this.#cpuAtStart === null ? null : now - this.#cpuAtStart;
  }

  #end(end: RunEnd, signal: NodeJS.Signals | null): void {
    this.#ended = true;
    clearTimeout(this.#watchdog);
    clearInterval(this.#memoryWatch);
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    if (this.#cause === null) this.#measureCpu();
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
