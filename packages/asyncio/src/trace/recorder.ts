import type { Future } from '../future.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import type { TimerHandle } from '../loop/handle.ts';
import { site } from '../kernel/site.ts';
import type { Task } from '../task.ts';
import {
  CANCEL_DELIVERED,
  CANCEL_REQUESTED,
  FUTURE_SETTLED,
  LAST_STEP_ENDED,
  STEP_ENDED,
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
  note(code: EntryCode, loop: EventLoop, task: number, other: number): void;
  /** An entry with words, too, and with its place in the source. */
  write(code: EntryCode, loop: EventLoop, task: number, other: number, text: EntryText, site: number): void;
}

/** Turns what a loop tells into entries. */
export class Recorder implements Tracer {
  readonly #sink: EntrySink;

  constructor(sink: EntrySink) {
    this.#sink = sink;
  }

  created(task: Task): void {
    this.#sink.write(TASK_CREATED, task.loop, task.id, actor(task.loop), task.purpose, site.current);
  }

  stepped(task: Task, cancelled: boolean): void {
    // Whoever runs now has not said where yet.
    site.current = 0;
    this.#sink.note(STEP_STARTED, task.loop, task.id, 0);
    if (cancelled) this.#sink.note(CANCEL_DELIVERED, task.loop, task.id, 0);
  }

  suspended(task: Task, awaited: Future | null): void {
    const on = awaited === null ? 0 : awaited.id;
    const text = awaited === null ? 0 : awaited.purpose;
    this.#sink.write(STEP_ENDED, task.loop, task.id, on, text, site.current);
  }

  ended(task: Task, state: 1 | 2 | 3): void {
    this.#sink.note(LAST_STEP_ENDED, task.loop, task.id, 0);
    this.#sink.note(TASK_DONE, task.loop, task.id, state);
  }

  settled(loop: EventLoop, state: 1 | 2 | 3): void {
    this.#sink.note(FUTURE_SETTLED, loop, actor(loop), state);
  }

  cancelled(task: Task): void {
    this.#sink.note(CANCEL_REQUESTED, task.loop, task.id, actor(task.loop));
  }

  armed(loop: EventLoop, timer: TimerHandle): void {
    this.#sink.note(TIMER_ARMED, loop, actor(loop), timer.deadline);
  }

  fired(loop: EventLoop, timer: TimerHandle): void {
    this.#sink.note(TIMER_FIRED, loop, actor(loop), timer.deadline);
  }
}

function actor(loop: EventLoop): number {
  return loop.currentTask === null ? 0 : loop.currentTask.id;
}
