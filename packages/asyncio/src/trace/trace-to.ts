import { toEvent } from './entry.ts';
import type { TraceSink } from './event.ts';
import { Recorder } from './recorder.ts';
import type { Tracer } from './tracer.ts';

/**
 * A tracer that hands every event to `sink` at once. To keep the last ones only, use a `TraceRing`.
 *
 * @example
 * new VirtualClockLoop({ trace: traceTo((event) => console.log(event.time, event.type)) });
 */
export function traceTo(sink: TraceSink): Tracer {
  return new Recorder({
    note: (code, loop, task, other) => sink(toEvent(code, loop.time(), task, other, null, 0)),
    write: (code, loop, ...rest) => sink(toEvent(code, loop.time(), ...rest)),
  });
}
