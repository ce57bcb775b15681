import type { Lane } from './lane.ts';
import type { WorkerProcess } from './worker-process.ts';

/**
 * A worker of a lane that reads the tests while the submission is still being compiled, where one is idle: where others
 * wait, none is kept from them. Given back unused when disposed of.
 */
export class BriefedWorker implements Disposable {
  readonly lane: Lane;
  #worker: WorkerProcess | null = null;

  /** `brief`: the line for it; null when the tests are not known yet. */
  constructor(lane: Lane, brief: string | null) {
    this.lane = lane;
    if (brief === null) return;
    this.#worker = lane.acquireIdle();
    this.#worker?.brief(brief);
  }

  /** The worker, once; null where there is none. To be given back to the lane. */
  take(): WorkerProcess | null {
    const worker = this.#worker;
    this.#worker = null;
    return worker;
  }

  [Symbol.dispose](): void {
    if (this.#worker) this.lane.release(this.#worker, true);
    this.#worker = null;
  }
}
