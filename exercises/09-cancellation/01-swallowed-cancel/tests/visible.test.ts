import { createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { follow } from './exercise';

/** A feed that gives its lines one by one, `null` for a failure, each after `seconds`; then it is silent. */
class ScriptedFeed {
  reads = 0;
  closed = 0;
  lines: (string | null)[];
  seconds: number;

  constructor(lines: (string | null)[], seconds: number) {
    this.lines = lines;
    this.seconds = seconds;
  }

  async read(): Promise<string> {
    this.reads += 1;
    const line = this.lines[this.reads - 1];
    await sleep(line === undefined ? 1000 : this.seconds);
    if (typeof line !== 'string') throw new Error('connection lost');
    return line;
  }

  async close(): Promise<void> {
    await sleep(2);
    this.closed += 1;
  }
}

const started = (feed: ScriptedFeed) => {
  const delivered: string[] = [];
  const entries: string[] = [];
  const task = createTask(
    follow(
      feed,
      (line) => delivered.push(line),
      (entry) => entries.push(entry),
    ),
  );
  return { task, delivered, entries };
};

test('lines are delivered, and after three failures in a row it gives up', async () => {
  const feed = new ScriptedFeed(['a', null, 'b', null, null, null], 1);
  const { task, delivered, entries } = started(feed);
  await task;
  expect(delivered, 'Every line is delivered.').toEqual(['a', 'b']);
  expect(entries, 'A line in between begins a new row.').toEqual([
    'failure 1: connection lost',
    'failure 1: connection lost',
    'failure 2: connection lost',
    'failure 3: connection lost',
  ]);
  expect(feed.closed, 'At the end the feed is closed.').toBe(1);
});

test('cancelled while it reads, it stops and ends as cancelled', async () => {
  const feed = new ScriptedFeed(['a'], 1);
  const { task, delivered } = started(feed);
  await sleep(random.int(2, 9));
  task.cancel();
  await sleep(10);
  expect(feed.reads, 'The first read gave a line, the second was interrupted; there must be no third.').toBe(
    2,
  );
  expect(task.done(), 'Who is asked to stop, stops.').toBe(true);
  expect(task.cancelled(), 'Whoever cancelled it must be able to see that it worked.').toBe(true);
  expect(delivered).toEqual(['a']);
});

test('cancelled while it pauses, it closes the feed', async () => {
  const feed = new ScriptedFeed([null], 1);
  const { task } = started(feed);
  await sleep(1.5);
  task.cancel();
  await sleep(10);
  expect(task.cancelled(), 'The pause is interrupted.').toBe(true);
  expect(feed.closed, 'However it ends, the feed is closed.').toBe(1);
});

test('it has not ended before the feed is closed', async () => {
  const feed = new ScriptedFeed([], 1);
  const { task } = started(feed);
  await sleep(3);
  task.cancel();
  await sleep(1);
  expect(task.done(), 'Closing takes two seconds; until then the task is still at work.').toBe(false);
  await sleep(1.5);
  expect(task.done(), 'Now the feed is closed.').toBe(true);
  expect(feed.closed, 'Closed once.').toBe(1);
  expect(getRunningLoop().time()).toBe(5.5);
});
