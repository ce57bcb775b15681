import type { TraceEvent } from '@yieldpoint/protocol';

/**
 * The trace without the tasks that the loop makes for itself once the main task is done, to close generators
 * and itself: they say nothing about the code. Tasks that were left behind, and end now, stay.
 */
export function withoutTidying(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const main = events.find(({ type }) => type === 'task-created')?.task;
  const end = events.findIndex(({ type, task }) => type === 'task-done' && task === main);
  if (end < 0) return events;
  const own = new Set(
    events
      .slice(end)
      .flatMap((event) => (event.type === 'task-created' && event.parent === 0 ? [event.task] : [])),
  );
  return events.filter(({ task }) => !own.has(task));
}
