import { Lines } from './lines.ts';
import type { Queue, Work } from './queue.ts';

/** The queue of a single process: fair between guests, at most `capacity` jobs at once. */
export function createFairQueue(): Queue {
  const lines = new Lines();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let work: Work | undefined;
  let capacity = 0;

  function pump(): void {
    while (running.size < capacity) {
      if (!work) return;
      const job = lines.take();
      if (!job) return;
      const run: Promise<void> = work(job, stopping.signal).finally(() => {
        running.delete(run);
        pump();
      });
      running.add(run);
    }
  }

  return {
    ahead: (guest) => lines.ahead(guest),
    add(job) {
      lines.add(job);
      pump();
    },
    start(given, most) {
      work = given;
      capacity = most;
      pump();
    },
    get waiting() {
      return lines.size;
    },
    get running() {
      return running.size;
    },
    async stop(graceMs) {
      work = undefined;
      const timer = setTimeout(() => stopping.abort(), graceMs);
      await Promise.allSettled(running);
      clearTimeout(timer);
    },
  };
}
