import { setTimeout as delay } from 'node:timers/promises';
import { Fault } from '../fault.mjs';
import { launch, signalGroup } from './launch.mjs';
import { readLogEnd } from './log.mjs';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
/** A program that lived this long had no trouble with starting. */
const SETTLED_MS = 10_000;
const GRACE_MS = 10_000;
const MOST_RESTARTS_IN_A_ROW = 6;

/**
 * Keeps one program running: started again, with growing pauses, whenever it dies after it was
 * once ready. One that dies before that, or again and again, is a fault.
 *
 *     const grader = new KeepAlive(program, (text) => console.error(text));
 *     grader.failed.catch(stopEverything);
 *     await grader.stop();
 */
export class KeepAlive {
  #program;
  #say;
  #stopping = new AbortController();
  #settled = false;
  /** @type {import('./launch.mjs').Launched} */
  #current;
  #loop;

  /**
   * @param {import('./launch.mjs').Program} program
   * @param {(text: string) => void} say tells the operator of a restart
   */
  constructor(program, say) {
    this.#program = program;
    this.#say = say;
    this.#current = launch(program);
    this.#loop = this.#run();
    /** Rejects with a fault when the program can't be kept running; resolves when it was stopped. */
    this.failed = this.#loop;
    this.failed.catch(() => {});
  }

  /** The running process, or the last one. */
  get pid() {
    return this.#current.child.pid;
  }

  /** From now on a death is followed by a restart. */
  ready() {
    this.#settled = true;
  }

  async #run() {
    let restarts = 0;
    for (;;) {
      const began = performance.now();
      const end = await this.#current.gone;
      signalGroup(this.#current.child, 'SIGKILL');
      if (this.#stopping.signal.aborted) return;
      restarts = performance.now() - began > SETTLED_MS ? 1 : restarts + 1;
      if (!this.#settled || restarts > MOST_RESTARTS_IN_A_ROW) throw await this.#fault(end);
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (restarts - 1), LONGEST_PAUSE_MS);
      this.#say(`The ${this.#program.name} ended (${end}) and is started again.`);
      await delay(pause, undefined, { signal: this.#stopping.signal }).catch(() => {});
      if (this.#stopping.signal.aborted) return;
      this.#current = launch(this.#program);
    }
  }

  /** @param {string} end */
  async #fault(end) {
    const { name, log } = this.#program;
    const words = this.#settled ? 'ended again and again' : 'did not start';
    const lines = await readLogEnd(log, this.#current.logStart);
    return new Fault(
      `${name}-${this.#settled ? 'unstable' : 'not-started'}`,
      `The ${name} ${words} (${end}). Its log: ${log}`,
      lines,
    );
  }

  /** Asks it to end, insists after a while, and leaves nothing of it behind. */
  async stop() {
    this.#stopping.abort();
    const { child, gone } = this.#current;
    signalGroup(child, 'SIGTERM');
    const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
    await gone;
    clearTimeout(insist);
    await this.#loop.catch(() => {});
  }

  /** Ends it at once. */
  kill() {
    this.#stopping.abort();
    signalGroup(this.#current.child, 'SIGKILL');
  }
}
