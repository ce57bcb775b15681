import { expect, test } from 'vitest';
import { createFairQueue } from './fair-queue.ts';
import type { Job } from './queue.ts';

const job = (submission: string, guest = 'a', lane: Job['lane'] = 'student'): Job => ({
  submission,
  guest,
  lane,
});
const createQueue = (runningPerGuest = 8) => createFairQueue({ runningPerGuest });

/** Work that ends when the test says so. */
function workshop() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const signals: AbortSignal[] = [];
  const work = ({ submission }: Job, signal: AbortSignal) => {
    begun.push(submission);
    signals.push(signal);
    return new Promise<void>((resolve) => {
      ends.set(submission, resolve);
      signal.addEventListener('abort', () => resolve());
    });
  };
  return { begun, work, signals, end: (submission: string) => ends.get(submission)?.() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('no more than its capacity runs at once', async () => {
  const queue = createQueue();
  const { work, begun, end } = workshop();
  queue.start(work, 2);
  for (const id of ['1', '2', '3']) queue.add(job(id));
  expect(begun).toEqual(['1', '2']);
  expect([queue.running, queue.waiting]).toEqual([2, 1]);
  end('2');
  await turn();
  expect(begun).toEqual(['1', '2', '3']);
});

test('what was added before it starts is not lost', () => {
  const queue = createQueue();
  const { work, begun } = workshop();
  queue.add(job('1'));
  expect(queue.ahead('b')).toBe(1);
  queue.start(work, 1);
  expect(begun).toEqual(['1']);
});

test('stopping hands out nothing more and waits for what runs', async () => {
  const queue = createQueue();
  const { work, begun, end, signals } = workshop();
  queue.start(work, 1);
  queue.add(job('1'));
  queue.add(job('2'));
  const stopped = queue.stop(60_000);
  end('1');
  await stopped;
  expect(begun).toEqual(['1']);
  expect(queue.waiting).toBe(1);
  expect(signals[0]?.aborted).toBe(false);
});

test('who is late is told to stop', async () => {
  const queue = createQueue();
  const { work, signals } = workshop();
  queue.start(work, 1);
  queue.add(job('1'));
  await queue.stop(0);
  expect(signals[0]?.aborted).toBe(true);
  expect(queue.running).toBe(0);
});

test('regrading waits for every student, and leaves them a worker', async () => {
  const queue = createQueue();
  const { work, begun, end } = workshop();
  for (const id of ['r1', 'r2', 'r3']) queue.add(job(id, 'teacher', 'regrade'));
  queue.add(job('s1'));
  queue.start(work, 2);
  expect(begun).toEqual(['s1', 'r1']);
  expect([queue.waiting, queue.waitingForRegrade]).toEqual([0, 2]);
  end('s1');
  await turn();
  expect(begun).toEqual(['s1', 'r1']);
  queue.add(job('s2'));
  expect(begun).toEqual(['s1', 'r1', 's2']);
  for (const id of ['r1', 's2']) end(id);
  await turn();
  expect(begun).toEqual(['s1', 'r1', 's2', 'r2']);
});

test('a single worker regrades too, one at a time', async () => {
  const queue = createQueue();
  const { work, begun, end } = workshop();
  queue.start(work, 1);
  for (const id of ['r1', 'r2']) queue.add(job(id, 'teacher', 'regrade'));
  queue.add(job('s1'));
  end('r1');
  await turn();
  expect(begun).toEqual(['r1', 's1']);
});

test('one guest runs no more than their share at once, whoever waits', async () => {
  const queue = createQueue(2);
  const { work, begun, end } = workshop();
  queue.start(work, 4);
  for (const id of ['1', '2', '3']) queue.add(job(id, 'eager'));
  queue.add(job('4', 'other'));
  expect(begun).toEqual(['1', '2', '4']);
  end('1');
  await turn();
  expect(begun).toEqual(['1', '2', '4', '3']);
});
