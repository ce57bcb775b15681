import type { Future } from '../future.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import type { TimerHandle } from '../loop/handle.ts';
import { site } from '../kernel/site.ts';
import type { Task } from '../task.ts';
import {
  AWAITS_FUTURE,
  AWAITS_NAMED,
  AWAITS_SLEEP,
  AWAITS_TASK,
  CANCEL_DELIVERED,
  CANCEL_REQUESTED,
  FUTURE_SETTLED,
  NAMED_TASK_CREATED,
  STEP_STARTED,
  TASK_CREATED,
  TASK_DONE,
  TIMER_ARMED,
  TIMER_FIRED,
} from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';
import type { Tracer } from './tracer.ts';

/** Takes entries as plain values, so that keeping one need not make an object; it reads the time off the loop. */
export interface EntrySink {
  write(code: EntryCode, loop: EventLoop, task: number, other: number, where: number): void;
  /** An entry with a name, too. */
  writeNamed(
    code: EntryCode,
    loop: EventLoop,
    task: number,
    other: number,
    where: number,
    text: EntryText,
  ): void;
}

/** Turns what a loop tells into entries. */
export class Recorder implements Tracer {
  readonly #sink: EntrySink;

  constructor(sink: EntrySink) {
    this.#sink = sink;
  }

  created(task: Task): void {
    const { id, loop, purpose } = task;
    if (purpose === id) this.#sink.write(TASK_CREATED, loop, id, actor(loop), site.current);
    else this.#sink.writeNamed(NAMED_TASK_CREATED, loop, id, actor(loop), site.current, purpose);
  }

  stepped(task: Task, cancelled: boolean): void {
    // Whoever runs now has not said where yet.
    site.current = 0;
    this.#sink.write(cancelled ? CANCEL_DELIVERED : STEP_STARTED, task.loop, task.id, 0, 0);
  }

  suspended(task: Task, awaited: Future | null): void {
    if (awaited === null) {
      this.#sink.write(AWAITS_SLEEP, task.loop, task.id, 0, site.current);
      return;
    }
    const { id, purpose } = awaited;
    if (purpose === id) this.#sink.write(AWAITS_TASK, task.loop, task.id, id, site.current);
    else if (id !== 0 || typeof purpose === 'string') {
      this.#sink.writeNamed(AWAITS_NAMED, task.loop, task.id, id, site.current, purpose);
    } else if (purpose === null) this.#sink.write(AWAITS_FUTURE, task.loop, task.id, 0, site.current);
    else this.#sink.write(AWAITS_SLEEP, task.loop, task.id, purpose, site.current);
  }

  ended(task: Task, state: 1 | 2 | 3): void {
    this.#sink.write(TASK_DONE, task.loop, task.id, state, 0);
  }

  settled(loop: EventLoop, state: 1 | 2 | 3): void {
    this.#sink.write(FUTURE_SETTLED, loop, actor(loop), state, 0);
  }

  cancelled(task: Task): void {
    this.#sink.write(CANCEL_REQUESTED, task.loop, task.id, actor(task.loop), 0);
  }

  armed(loop: EventLoop, timer: TimerHandle): void {
    this.#sink.write(TIMER_ARMED, loop, actor(loop), timer.deadline, 0);
  }

  fired(loop: EventLoop, timer: TimerHandle): void {
    this.#sink.write(TIMER_FIRED, loop, actor(loop), timer.deadline, 0);
  }
}

function actor(loop: EventLoop): number {
  return loop.currentTask === null ? 0 : loop.currentTask.id;
}
