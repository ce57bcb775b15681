import type { Job } from './queue.ts';

/**
 * One line per guest, served in turn: whoever submits a hundred times delays
 * another's first submission by one job, not by a hundred.
 */
export class Lines {
  /** In the order of their next turn. */
  readonly #lines = new Map<string, Job[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(job: Job): void {
    const line = this.#lines.get(job.guest);
    if (line) line.push(job);
    else this.#lines.set(job.guest, [job]);
    this.#size += 1;
  }

  /** The next job of the first guest in turn who may have one now. */
  take(mayTake: (guest: string) => boolean = () => true): Job | undefined {
    for (const [guest, line] of this.#lines) {
      if (!mayTake(guest)) continue;
      this.#lines.delete(guest);
      const job = line.shift();
      if (line.length > 0) this.#lines.set(guest, line);
      this.#size -= 1;
      return job;
    }
    return undefined;
  }

  /** All jobs in the order in which they would be taken. */
  *order(): Generator<Job> {
    let lines = [...this.#lines.values()];
    for (let turn = 0; lines.length > 0; turn += 1) {
      for (const line of lines) {
        const job = line[turn];
        if (job) yield job;
      }
      lines = lines.filter((line) => line.length > turn + 1);
    }
  }

  /** Jobs that are taken before one which this guest adds now. */
  ahead(guest: string): number {
    const own = this.#lines.get(guest)?.length ?? 0;
    let ahead = own;
    let beforeOwn = true;
    for (const [other, line] of this.#lines) {
      if (other === guest) beforeOwn = false;
      else ahead += Math.min(line.length, beforeOwn ? own + 1 : own);
    }
    return ahead;
  }
}
