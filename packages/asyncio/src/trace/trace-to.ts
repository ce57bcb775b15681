import { addEvents } from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';
import type { TraceEvent, TraceSink } from './event.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import { Recorder } from './recorder.ts';
import type { Tracer } from './tracer.ts';

/**
 * A tracer that hands every event to `sink` at once. To keep the last ones only, use a `TraceRing`.
 *
 * @example
 * new VirtualClockLoop({ trace: traceTo((event) => console.log(event.time, event.type)) });
 */
export function traceTo(sink: TraceSink): Tracer {
  const write = (
    code: EntryCode,
    loop: EventLoop,
    task: number,
    other: number,
    where: number,
    text: EntryText = null,
  ): void => {
    const events: TraceEvent[] = [];
    addEvents(events, code, loop.time(), task, other, where, text);
    for (const event of events) sink(event);
  };
  return new Recorder({ write, writeNamed: write });
}
