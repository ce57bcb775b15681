import { Lines } from './lines.ts';
import type { Job, Queue, Work } from './queue.ts';

export interface FairQueueOptions {
  /** Jobs of one guest that may run at once. */
  runningPerGuest: number;
}

/** The queue of a single process: fair between guests, students before regrading, at most `capacity` jobs at once. */
export function createFairQueue({ runningPerGuest }: FairQueueOptions): Queue {
  const students = new Lines();
  const regrading = new Lines();
  const running = new Map<Job, Promise<void>>();
  const stopping = new AbortController();
  let work: Work | undefined;
  let capacity = 0;

  const linesOf = ({ lane }: Job): Lines => (lane === 'student' ? students : regrading);

  function next(): Job | undefined {
    const jobs = [...running.keys()];
    const ofGuest = (guest: string) => jobs.filter((job) => job.guest === guest).length;
    const job = students.take((guest) => ofGuest(guest) < runningPerGuest);
    if (job || students.size > 0) return job;
    const regraded = jobs.filter(({ lane }) => lane === 'regrade').length;
    return regraded < Math.max(1, capacity - 1) ? regrading.take() : undefined;
  }

  function pump(): void {
    while (running.size < capacity) {
      if (!work) return;
      const job = next();
      if (!job) return;
      const run = work(job, stopping.signal).finally(() => {
        running.delete(job);
        pump();
      });
      running.set(job, run);
    }
  }

  return {
    ahead: (guest) => students.ahead(guest),
    order: () => students.order(),
    add(job) {
      linesOf(job).add(job);
      pump();
    },
    start(given, most) {
      work = given;
      capacity = most;
      pump();
    },
    get waiting() {
      return students.size;
    },
    get waitingForRegrade() {
      return regrading.size;
    },
    get running() {
      return running.size;
    },
    async stop(graceMs) {
      work = undefined;
      const timer = setTimeout(() => stopping.abort(), graceMs);
      await Promise.allSettled(running.values());
      clearTimeout(timer);
    },
  };
}
