import type { Brief } from '../job.ts';
import { briefLine } from '../pipe/job-line.ts';
import type { Lane } from './lane.ts';
import type { WorkerProcess } from './worker-process.ts';

/**
 * A worker of a lane that reads the tests while the submission is still being compiled, where one is idle: where others
 * wait, none is kept from them. Given back unused when disposed of.
 */
export class BriefedWorker implements Disposable {
  readonly lane: Lane;
  #worker: WorkerProcess | null = null;

  constructor(lane: Lane) {
    this.lane = lane;
  }

  /** Sends the brief ahead, where a worker is idle and a line holds it. */
  send(brief: Brief): void {
    this.#worker = this.lane.acquireIdle();
    const line = this.#worker && briefLine(brief);
    if (line) this.#worker?.brief(line);
    else this[Symbol.dispose]();
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
