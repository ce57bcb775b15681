import { setTimeout as pause } from 'node:timers/promises';
import { childrenOf, spawnGrader, type GraderProcess } from '../test/support/process.ts';
import { descendantsOf, living, type Known } from './known-processes.ts';

/** How long those whom a grader left behind may take to notice it. */
const NOTICE_MS = 15_000;

/** A grader that is killed and started again on the same port and data; Linux only. */
export class MortalGrader implements AsyncDisposable {
  readonly #env: Record<string, string>;
  readonly #bereft: Known[] = [];
  #process: GraderProcess;

  /** `env` has to name the port, or it would come back elsewhere. */
  constructor(env: Record<string, string> & { PORT: string }) {
    this.#env = env;
    this.#process = spawnGrader(env);
  }

  get listening(): Promise<string> {
    return this.#process.listening;
  }

  /** SIGKILL to the whole grader; resolves when the next one listens. */
  async killAndRestart(): Promise<void> {
    // Halted it starts nobody whom we would not know of.
    this.#process.kill('SIGSTOP');
    await this.#remember();
    this.#process.kill('SIGKILL');
    await this.#process.exited;
    this.#process = spawnGrader(this.#env);
    await this.#process.listening;
  }

  /** SIGKILL to one of its own processes, `share` of the way through them; false when it has none. */
  async killChild(share: number): Promise<boolean> {
    const children = await childrenOf(this.#process.pid);
    const pid = children[Math.floor(share * children.length)];
    return pid !== undefined && process.kill(pid, 'SIGKILL');
  }

  /** Stops it in order; resolves with how many processes of all its lives are still there. */
  async stopAndCountOrphans(): Promise<number> {
    await this.#remember();
    this.#process.kill('SIGTERM');
    await this.#process.exited;
    const deadline = performance.now() + NOTICE_MS;
    for (;;) {
      const left = await living(this.#bereft);
      if (left === 0 || performance.now() > deadline) return left;
      await pause(200);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process[Symbol.asyncDispose]();
  }

  async #remember(): Promise<void> {
    this.#bereft.push(...(await descendantsOf(this.#process.pid)));
  }
}
