import type { TraceEvent } from '@yieldpoint/protocol';
import fc from 'fast-check';

/** Writes a trace as a loop would, one call per thing that happened. */
export class TraceWriter {
  readonly events: TraceEvent[] = [];
  time = 0;

  created(task: number, name: string, parent = 0): this {
    this.events.push({ type: 'task-created', time: this.time, task, parent, name });
    return this;
  }

  /** One step of a task, with what happens inside; null ends the task. */
  step(task: number, awaiting: string | null, on: number | null = null, inside: () => void = () => {}): this {
    this.events.push({ type: 'step-started', time: this.time, task });
    inside();
    this.events.push({ type: 'step-ended', time: this.time, task, awaiting, on });
    if (awaiting === null) this.events.push({ type: 'task-done', time: this.time, task, state: 'result' });
    return this;
  }

  at(time: number): this {
    this.time = time;
    return this;
  }
}

/** A main task that starts two and waits: one sleeps a second, the other waits for the first. */
export function twoTasks(): TraceEvent[] {
  return new TraceWriter()
    .created(1, 'main')
    .step(1, 'gather(2)', null, () => {})
    .created(2, 'sleeper', 1)
    .created(3, 'waiter', 1)
    .step(2, 'sleep(1)')
    .step(3, 'sleeper', 2)
    .at(1)
    .step(2, null)
    .step(3, null)
    .step(1, null).events;
}

/** A main task that leaves another behind, and the loop's own task after both. */
export function tidied(): TraceEvent[] {
  return new TraceWriter()
    .created(1, 'main')
    .created(2, 'left behind', 1)
    .step(2, 'sleep(9)')
    .step(1, null)
    .step(2, null)
    .created(3, 'Task-3')
    .step(3, null).events;
}

/** Any order of steps at any times, as a ring may hold it: the beginning may be gone. */
export const anyTrace: fc.Arbitrary<TraceEvent[]> = fc
  .tuple(
    fc.array(
      fc.record({
        task: fc.integer({ min: 1, max: 4 }),
        wait: fc.double({ min: 0, max: 1e6, noNaN: true }),
        awaiting: fc.constantFrom('sleep(1)', 'future', 'Task-2', null),
        on: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      { maxLength: 30 },
    ),
    fc.nat(10),
  )
  .map(([steps, lost]) => {
    const writer = new TraceWriter();
    for (const task of [1, 2, 3, 4]) writer.created(task, `Task-${task}`, task - 1);
    for (const { task, wait, awaiting, on } of steps) {
      writer.at(writer.time + wait).step(task, awaiting, on);
    }
    return writer.events.slice(lost);
  });
