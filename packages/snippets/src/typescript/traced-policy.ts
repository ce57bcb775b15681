import { EventLoopPolicy, traceTo, type EventLoop, type TraceSink } from '@yieldpoint/asyncio';

/** Makes loops as the default policy does, and tells `sink` what the first of them does: one drawing shows one run. */
export function tracedPolicy(sink: TraceSink): EventLoopPolicy {
  let first = true;
  return new (class extends EventLoopPolicy {
    override newEventLoop(): EventLoop {
      const trace = first ? traceTo(sink) : null;
      first = false;
      return super.newEventLoop({ trace });
    }
  })();
}
