import type { Future } from '../future.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import type { TimerHandle } from '../loop/handle.ts';
import { site } from '../kernel/site.ts';
import type { Task } from '../task.ts';
import {
  CANCEL_DELIVERED,
  CANCEL_REQUESTED,
  FUTURE_SETTLED,
  STEP_ENDED,
  STEP_STARTED,
  TASK_CREATED,
  TASK_DONE,
  TIMER_ARMED,
  TIMER_FIRED,
} from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';
import type { Tracer } from './tracer.ts';

/** Takes entries as plain values, so that keeping one need not make an object. */
export interface EntrySink {
  write(code: EntryCode, time: number, task: number, other: number, text: EntryText, site: number): void;
}

/** Turns what a loop tells into entries. */
export class Recorder implements Tracer {
  readonly #sink: EntrySink;

  constructor(sink: EntrySink) {
    this.#sink = sink;
  }

  created(task: Task): void {
    this.#write(task.loop, TASK_CREATED, task.id, actor(task.loop), task.purpose ?? undefined, site.current);
  }

  stepped(task: Task, cancelled: boolean): void {
    // Whoever runs now has not said where yet.
    site.current = 0;
    this.#write(task.loop, STEP_STARTED, task.id, NaN, null);
    if (cancelled) this.#write(task.loop, CANCEL_DELIVERED, task.id, NaN, null);
  }

  suspended(task: Task, awaited: unknown): void {
    if (awaited === null || typeof awaited !== 'object') {
      this.#write(
        task.loop,
        STEP_ENDED,
        task.id,
        NaN,
        awaited === null ? null : 0,
        awaited === null ? 0 : site.current,
      );
      return;
    }
    const future = awaited as Future | Task;
    if (isTask(future))
      this.#write(task.loop, STEP_ENDED, task.id, future.id, future.purpose ?? undefined, site.current);
    else this.#write(task.loop, STEP_ENDED, task.id, NaN, future.purpose ?? 'future', site.current);
  }

  settled(future: Future | Task): void {
    const { loop } = future;
    if (isTask(future)) this.#write(loop, TASK_DONE, future.id, future.state, null);
    else this.#write(loop, FUTURE_SETTLED, actor(loop), future.state, null);
  }

  cancelled(task: Task): void {
    this.#write(task.loop, CANCEL_REQUESTED, task.id, actor(task.loop), null);
  }

  armed(loop: EventLoop, timer: TimerHandle): void {
    this.#write(loop, TIMER_ARMED, actor(loop), timer.deadline, null);
  }

  fired(loop: EventLoop, timer: TimerHandle): void {
    this.#write(loop, TIMER_FIRED, actor(loop), timer.deadline, null);
  }

  #write(loop: EventLoop, code: EntryCode, task: number, other: number, text: EntryText, where = 0): void {
    this.#sink.write(code, loop.time(), task, other, text, where);
  }
}

function actor(loop: EventLoop): number {
  return loop.currentTask === null ? 0 : loop.currentTask.id;
}

function isTask(future: Future | Task): future is Task {
  return 'id' in future;
}
