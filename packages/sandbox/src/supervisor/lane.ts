import type { GradingFailure } from '../failures.ts';
import type { LaneName, MemoryWalls } from '../limits.ts';
import type { Wall } from '../walls/wall.ts';
import type { Pool } from './pool.ts';
import { WorkerProcess } from './worker-process.ts';

interface Parts {
  name: LaneName;
  pool: Pool;
  memory: MemoryWalls;
  /** Looks at the first worker of the lane, before anything foreign runs in it. */
  survey: (worker: WorkerProcess) => readonly Wall[];
}

/** Workers of one kind, and what stands around them. Its processes start when the first of them is asked for. */
export class Lane {
  readonly name: LaneName;
  readonly memory: MemoryWalls;
  readonly #pool: Pool;
  readonly #survey: Parts['survey'];
  #walls: readonly Wall[] = [];

  constructor({ name, pool, memory, survey }: Parts) {
    this.name = name;
    this.memory = memory;
    this.#pool = pool;
    this.#survey = survey;
  }

  /** As found on a living worker; empty while there has been none. */
  get walls(): readonly Wall[] {
    return this.#walls;
  }

  get pids(): readonly number[] {
    return this.#pool.pids;
  }

  get isAwaited(): boolean {
    return this.#pool.isAwaited;
  }

  /** A ready worker, to be given back with `release`, or why there is none. */
  async acquire(signal?: AbortSignal): Promise<WorkerProcess | GradingFailure> {
    const worker = await this.#pool.acquire(signal);
    if (worker instanceof WorkerProcess) this.#look(worker);
    return worker;
  }

  /** A ready worker, at once; null where there is none. */
  acquireIdle(): WorkerProcess | null {
    const worker = this.#pool.acquireIdle();
    if (worker !== null) this.#look(worker);
    return worker;
  }

  release(worker: WorkerProcess, isClean: boolean): void {
    this.#pool.release(worker, isClean);
  }

  #look(worker: WorkerProcess): void {
    if (this.#walls.length === 0) this.#walls = this.#survey(worker);
  }
}
