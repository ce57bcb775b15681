import { GradingFailure } from '../failures.ts';
import { QuietMoment } from './quiet-moment.ts';
import type { Exit } from './run-end.ts';
import { WorkerProcess } from './worker-process.ts';
import type { WorkerOwner } from './worker-process.ts';

/** Workers that died in a row before they were ever ready; after so many the fault is not in one of them. */
const MAX_STILLBORN = 8;

export interface PoolOptions {
  /** Jobs at once. One worker more is kept warm. */
  size: number;
  /** Jobs after which a worker is replaced, as soon as its successor is warm. */
  jobs: number;
  command: (slot: number) => string[];
  onStillborn: (exit: Exit) => void;
}

type Waiter = (answer: WorkerProcess | GradingFailure) => void;

/**
 * From the first wish on it keeps `size + 1` workers alive and lends out at most `size`, first come, first served. A
 * worn-out worker goes on until a fresh one stands in its place: nobody else waits for a process to start.
 */
export class Pool implements WorkerOwner, AsyncDisposable {
  readonly #options: PoolOptions;
  readonly #workers = new Set<WorkerProcess>();
  readonly #waiting: Waiter[] = [];
  readonly #lent = new Set<WorkerProcess>();
  readonly #quiet = new QuietMoment({ isQuiet: () => this.#lent.size === 0, act: () => this.#start() });
  #generations = 0;
  #stillborn = 0;
  #disposed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Process ids of all workers alive. */
  get pids(): number[] {
    return [...this.#workers].map((worker) => worker.pid).filter((pid) => pid > 0);
  }

  /** Whether somebody waits for a worker. */
  get isAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  /** A ready worker, to be given back with `release`, or why there is none. */
  acquire(signal?: AbortSignal): Promise<WorkerProcess | GradingFailure> {
    if (this.#disposed) return Promise.resolve(new GradingFailure('sandbox-disposed'));
    if (signal?.aborted) return Promise.resolve(new GradingFailure('cancelled'));
    this.#fill();
    return new Promise((resolve) => {
      const withdraw = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(settle), 1);
        settle(new GradingFailure('cancelled'));
      };
      const settle: Waiter = (answer) => {
        signal?.removeEventListener('abort', withdraw);
        resolve(answer);
      };
      signal?.addEventListener('abort', withdraw, { once: true });
      this.#waiting.push(settle);
      this.#match();
    });
  }

  /** A ready worker, at once; null where there is none. Whoever waits has come before: they would have got it. */
  acquireIdle(signal?: AbortSignal): WorkerProcess | null {
    if (this.#disposed || signal?.aborted || this.#lent.size >= this.#options.size) return null;
    const worker = this.#ready();
    if (worker) this.#lent.add(worker);
    return worker ?? null;
  }

  /** Takes a worker back; one under suspicion is killed, one that is worn out replaced. */
  release(worker: WorkerProcess, isClean: boolean): void {
    this.#lent.delete(worker);
    if (isClean) worker.dismiss();
    else worker.kill();
    this.#retire();
    this.#fill();
    this.#match();
  }

  onReady(): void {
    this.#stillborn = 0;
    this.#retire();
    this.#fill();
    this.#match();
  }

  onGone(worker: WorkerProcess, exit: Exit): void {
    this.#workers.delete(worker);
    if (this.#disposed) return;
    if (worker.jobs === 0) {
      this.#stillborn += 1;
      this.#options.onStillborn(exit);
    }
    if (this.#stillborn < MAX_STILLBORN) return this.#fill();
    if (this.#workers.size > 0) return;
    // Given up; the next wish is a new try.
    this.#stillborn = 0;
    this.#refuseAll(new GradingFailure('workers-unavailable'));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true;
    this.#quiet[Symbol.dispose]();
    this.#refuseAll(new GradingFailure('sandbox-disposed'));
    const workers = [...this.#workers];
    for (const worker of workers) worker.kill();
    await Promise.all(workers.map((worker) => worker.exited));
  }

  /**
   * Starts what is missing: at once where jobs would have to wait for it. Else in a quiet moment, since a start holds up
   * this whole process for 10 ms and more, and with it whatever is being graded.
   */
  #fill(): void {
    if (this.#disposed) return;
    if (this.#workers.size < this.#options.size) this.#start();
    else if (this.#missing() > 0) this.#quiet.wish();
  }

  #start(): void {
    const taken = new Set([...this.#workers].map((worker) => worker.slot));
    let missing = this.#missing();
    for (let slot = 0; missing > 0; slot += 1) {
      if (taken.has(slot)) continue;
      missing -= 1;
      this.#generations += 1;
      this.#workers.add(new WorkerProcess(this.#options.command(slot), this.#generations, slot, this));
    }
  }

  /**
   * How many workers to start. A start takes a processor, so the spare waits until somebody is up, and successors of the
   * worn-out come one after the other.
   */
  #missing(): number {
    const { size } = this.#options;
    const all = [...this.#workers];
    const fresh = all.filter((worker) => !this.#isWorn(worker));
    const missing = size + (all.some(({ isUp }) => isUp) ? 1 : 0) - fresh.length;
    if (all.length <= size) return missing;
    return fresh.some(({ isUp }) => !isUp) ? 0 : Math.min(missing, 1);
  }

  /** Lets worn-out workers go that are not needed any more. */
  #retire(): void {
    const all = [...this.#workers];
    let spare = all.filter(({ isUp }) => isUp).length - (this.#options.size + 1);
    for (const worker of all) {
      if (spare <= 0) return;
      if (!worker.isUp || !this.#isWorn(worker) || this.#lent.has(worker)) continue;
      worker.kill();
      spare -= 1;
    }
  }

  #isWorn(worker: WorkerProcess): boolean {
    return worker.jobs >= this.#options.jobs;
  }

  #match(): void {
    while (this.#waiting.length > 0 && this.#lent.size < this.#options.size) {
      const worker = this.#ready();
      if (!worker) return;
      this.#lent.add(worker);
      this.#waiting.shift()?.(worker);
    }
  }

  #ready(): WorkerProcess | undefined {
    return [...this.#workers].find((candidate) => candidate.isReady && !this.#lent.has(candidate));
  }

  #refuseAll(failure: GradingFailure): void {
    for (const settle of this.#waiting.splice(0)) settle(failure);
  }
}
