import { expect, test } from 'vitest';
import {
  TraceRing,
  VirtualClockLoop,
  createTask,
  getRunningLoop,
  run,
  sleep,
  traceTo,
  wait,
} from '@yieldpoint/asyncio';
import type { TraceEvent } from '@yieldpoint/asyncio';

function traced(main: () => Promise<unknown>): TraceEvent[] {
  const ring = new TraceRing();
  run(main(), { loopFactory: () => new VirtualClockLoop({ trace: ring.record }) });
  return ring.events();
}

test('a task from its making to its end', () => {
  const events = traced(async () => {
    const task = createTask(sleep(2), { name: 'sleeper' });
    await task;
  });
  expect(events.filter((event) => event.task === 2)).toEqual(
    [
      { type: 'step-started', time: 0, task: 2 },
      { type: 'timer-armed', time: 0, task: 2, when: 2 },
      { type: 'step-ended', time: 0, task: 2, awaiting: 'sleep(2)', on: null },
      { type: 'step-started', time: 2, task: 2 },
      { type: 'step-ended', time: 2, task: 2, awaiting: null, on: null },
      { type: 'task-done', time: 2, task: 2, state: 'result' },
    ].toSpliced(0, 0, { type: 'task-created', time: 0, task: 2, parent: 1, name: 'sleeper' } as never),
  );
  expect(events).toContainEqual({ type: 'step-ended', time: 0, task: 1, awaiting: 'sleeper', on: 2 });
  expect(events).toContainEqual({ type: 'timer-fired', time: 2, task: 0, when: 2 });
});

test('a cancellation: requested by whom, delivered when', () => {
  const events = traced(async () => {
    const task = createTask(sleep(2));
    await sleep(1);
    task.cancel();
    await wait([task]);
  });
  const types = events.filter((event) => event.task === 2 && event.time === 1).map((event) => event.type);
  expect(types).toEqual(['cancel-requested', 'step-started', 'cancel-delivered', 'step-ended', 'task-done']);
  expect(events).toContainEqual({ type: 'cancel-requested', time: 1, task: 2, by: 1 });
});

test('futures, bare yields and waits have names', () => {
  const events = traced(async () => {
    await sleep(0);
    const future = getRunningLoop().createFuture<void>();
    getRunningLoop().callSoon(() => future.setResult());
    await future;
  });
  const awaited = events.flatMap((event) =>
    event.type === 'step-ended' && event.task === 1 ? [event.awaiting] : [],
  );
  expect(awaited).toEqual(['sleep(0)', 'future', null]);
  expect(events).toContainEqual({ type: 'future-settled', time: 0, task: 0, state: 'result' });
});

test('the ring keeps the newest events and counts the lost ones', () => {
  const [all, last] = [new TraceRing(), new TraceRing(3)];
  for (const ring of [all, last]) {
    run(sleep(1), { loopFactory: () => new VirtualClockLoop({ trace: ring.record }) });
  }
  expect(last.events()).toEqual(all.events().slice(-3));
  expect(last.dropped).toBe(all.events().length - 3);
});

test('events can be had one by one', () => {
  const [ring, seen] = [new TraceRing(), [] as TraceEvent[]];
  for (const trace of [ring.record, traceTo((event) => seen.push(event))]) {
    run(sleep(1), { loopFactory: () => new VirtualClockLoop({ trace }) });
  }
  expect(seen).toEqual(ring.events());
});

test('the same program leaves the same trace', () => {
  const program = async () => {
    const tasks = [3, 1, 2].map((delay) => createTask(sleep(delay)));
    await wait(tasks, { timeout: 2 });
  };
  expect(traced(program)).toEqual(traced(program));
});

test('named tasks take no number, and a trace says so', () => {
  const events = traced(async () => {
    createTask(sleep(1), { name: 'named' });
    await createTask(sleep(2));
  });
  const names = events.flatMap((event) => (event.type === 'task-created' ? [event.name] : []));
  // The others belong to the end of the run.
  expect(names.slice(0, 3)).toEqual(['Task-1', 'named', 'Task-2']);
  expect(events).toContainEqual({ type: 'step-ended', time: 0, task: 1, awaiting: 'Task-2', on: 3 });
});

test.each([1, 2, 64, 65, 100])('a ring of %i keeps the newest, however often it is full', (capacity) => {
  const [all, last] = [new TraceRing(), new TraceRing(capacity)];
  const program = async () => {
    for (let turn = 0; turn < 60; turn += 1) await createTask(sleep(1), { name: `turn ${turn}` });
  };
  for (const ring of [all, last]) {
    run(program(), { loopFactory: () => new VirtualClockLoop({ trace: ring.record }) });
  }
  expect(last.events()).toEqual(all.events().slice(-capacity));
  expect(last.dropped).toBe(all.events().length - capacity);
});
