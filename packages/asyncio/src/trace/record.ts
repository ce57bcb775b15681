import type { Future } from '../future.ts';
import type { TimerHandle } from '../loop/handle.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import type { Task } from '../task.ts';
import type { DoneState } from './event.ts';

const doneStates: Record<1 | 2 | 3, DoneState> = { 1: 'result', 2: 'error', 3: 'cancelled' };

/** Callers check `loop.trace !== null` first: a loop without a trace pays one comparison. */
export function traceCreated(task: Task): void {
  const loop = task.loop;
  loop.trace?.({
    type: 'task-created',
    time: loop.time(),
    task: task.id,
    parent: actor(loop),
    name: task.name,
  });
}

export function traceStep(task: Task, cancelled: boolean): void {
  const loop = task.loop;
  loop.trace?.({ type: 'step-started', time: loop.time(), task: task.id });
  if (cancelled) loop.trace?.({ type: 'cancel-delivered', time: loop.time(), task: task.id });
}

/** `awaited` is null when the task is done, and no future when it only gave the others a turn. */
export function traceSuspended(task: Task, awaited: unknown): void {
  const loop = task.loop;
  const future = typeof awaited === 'object' ? (awaited as Future | Task | null) : null;
  loop.trace?.({
    type: 'step-ended',
    time: loop.time(),
    task: task.id,
    awaiting: awaited === null ? null : (future?.describe() ?? 'sleep(0)'),
    on: future !== null && isTask(future) ? future.id : null,
  });
}

export function traceSettled(future: Future | Task): void {
  const loop = future.loop;
  const state = doneStates[future.state as 1 | 2 | 3];
  const time = loop.time();
  if (isTask(future)) loop.trace?.({ type: 'task-done', time, task: future.id, state });
  else loop.trace?.({ type: 'future-settled', time, task: actor(loop), state });
}

export function traceCancel(task: Task): void {
  const loop = task.loop;
  loop.trace?.({ type: 'cancel-requested', time: loop.time(), task: task.id, by: actor(loop) });
}

export function traceTimer(loop: EventLoop, type: 'timer-armed' | 'timer-fired', timer: TimerHandle): void {
  loop.trace?.({ type, time: loop.time(), task: actor(loop), when: timer.when() });
}

function actor(loop: EventLoop): number {
  return loop.currentTask?.id ?? 0;
}

function isTask(future: Future | Task): future is Task {
  return 'id' in future;
}
