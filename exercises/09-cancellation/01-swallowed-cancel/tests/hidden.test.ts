import { createTask, getRunningLoop, sleep, TimeoutError, waitFor } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { follow } from './exercise';

class ScriptedFeed {
  times: number[] = [];
  closed = 0;
  lines: (string | null)[];

  constructor(lines: (string | null)[]) {
    this.lines = lines;
  }

  async read(): Promise<string> {
    this.times.push(getRunningLoop().time());
    const line = this.lines[this.times.length - 1];
    await sleep(line === undefined ? 1000 : 2);
    if (typeof line !== 'string') throw new Error('connection lost');
    return line;
  }

  async close(): Promise<void> {
    await sleep(2);
    this.closed += 1;
  }
}

const nowhere = () => {};

test('a cancellation is not logged as a failure', async () => {
  const entries: string[] = [];
  const task = createTask(follow(new ScriptedFeed(['a']), nowhere, (entry) => entries.push(entry)));
  await sleep(3);
  task.cancel();
  await sleep(10);
  expect(entries).toEqual([]);
});

test('after a failure it pauses for a second, after a line it does not', async () => {
  const feed = new ScriptedFeed(['a', 'b', null, 'c', null, null, null]);
  await follow(feed, nowhere, nowhere);
  expect(feed.times).toEqual([0, 2, 4, 7, 9, 12, 15]);
  expect(getRunningLoop().time()).toBe(20);
});

test('a time limit around it works', async () => {
  const feed = new ScriptedFeed([]);
  let caught: unknown;
  try {
    await waitFor(follow(feed, nowhere, nowhere), 5);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(TimeoutError);
  expect(getRunningLoop().time()).toBe(7);
  expect(feed.closed).toBe(1);
});

test('giving up is an ordinary end', async () => {
  const feed = new ScriptedFeed([null, null, null]);
  const task = createTask(follow(feed, nowhere, nowhere));
  await task;
  expect(task.cancelled()).toBe(false);
  expect(task.result()).toBe(undefined);
  expect(feed.closed).toBe(1);
});

test('cancelled in a row of failures, it stops all the same', async () => {
  const feed = new ScriptedFeed([null, null, null]);
  const task = createTask(follow(feed, nowhere, nowhere));
  await sleep(7.5);
  task.cancel();
  await sleep(10);
  expect(feed.times).toEqual([0, 3, 6]);
  expect([task.cancelled(), feed.closed]).toEqual([true, 1]);
});
