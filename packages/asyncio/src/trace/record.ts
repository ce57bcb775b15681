import type { Future } from '../future.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import type { TimerHandle } from '../loop/handle.ts';
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
  toEvent,
} from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';

// Callers check `loop.trace !== null` first: a loop without a trace pays one comparison.

export function traceCreated(task: Task): void {
  const loop = task.loop;
  emit(loop, TASK_CREATED, task.id, actor(loop), task.purpose ?? undefined);
}

export function traceStep(task: Task, cancelled: boolean): void {
  emit(task.loop, STEP_STARTED, task.id, NaN, null);
  if (cancelled) emit(task.loop, CANCEL_DELIVERED, task.id, NaN, null);
}

/** `awaited` is null when the task is done, and no future when it only gave the others a turn. */
export function traceSuspended(task: Task, awaited: unknown): void {
  if (awaited === null || typeof awaited !== 'object') {
    emit(task.loop, STEP_ENDED, task.id, NaN, awaited === null ? null : 0);
    return;
  }
  const future = awaited as Future | Task;
  if (isTask(future)) emit(task.loop, STEP_ENDED, task.id, future.id, future.purpose ?? undefined);
  else emit(task.loop, STEP_ENDED, task.id, NaN, future.purpose ?? 'future');
}

export function traceSettled(future: Future | Task): void {
  const loop = future.loop;
  if (isTask(future)) emit(loop, TASK_DONE, future.id, future.state, null);
  else emit(loop, FUTURE_SETTLED, actor(loop), future.state, null);
}

export function traceCancel(task: Task): void {
  emit(task.loop, CANCEL_REQUESTED, task.id, actor(task.loop), null);
}

export function traceTimer(loop: EventLoop, type: 'armed' | 'fired', timer: TimerHandle): void {
  emit(loop, type === 'armed' ? TIMER_ARMED : TIMER_FIRED, actor(loop), timer.deadline, null);
}

function emit(loop: EventLoop, code: EntryCode, task: number, other: number, text: EntryText): void {
  const ring = loop.traceRing;
  if (ring !== null) ring.write(code, loop.time(), task, other, text);
  else loop.trace?.(toEvent(code, loop.time(), task, other, text));
}

function actor(loop: EventLoop): number {
  return loop.currentTask === null ? 0 : loop.currentTask.id;
}

function isTask(future: Future | Task): future is Task {
  return 'id' in future;
}
