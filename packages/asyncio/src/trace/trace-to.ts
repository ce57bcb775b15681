import { toEvents } from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';
import type { TraceSink } from './event.ts';
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
    for (const event of toEvents(code, loop.time(), task, other, where, text)) sink(event);
  };
  return new Recorder({ write, writeNamed: write });
}
