import { RuntimeError } from '../errors.ts';
import { runningLoop } from '../kernel/running.ts';
import type { EventLoop } from './event-loop.ts';
import type { LoopOptions } from './options.ts';
import { VirtualClockLoop } from './virtual-clock-loop.ts';

/**
 * Says which loop the program gets when it doesn't name one.
 * https://docs.python.org/3/library/asyncio-policy.html
 *
 * @example
 * class Real extends EventLoopPolicy { override newEventLoop() { return new RealTimeLoop(); } }
 */
export class EventLoopPolicy {
  #current: EventLoop | null = null;

  newEventLoop(options: LoopOptions = {}): EventLoop {
    return new VirtualClockLoop(options);
  }

  getEventLoop(): EventLoop {
    if (this.#current === null) throw new RuntimeError('There is no current event loop');
    return this.#current;
  }

  setEventLoop(loop: EventLoop | null): void {
    this.#current = loop;
  }
}

let policy = new EventLoopPolicy();

/**
 * The policy in force.
 * https://docs.python.org/3/library/asyncio-policy.html#asyncio.get_event_loop_policy
 *
 * @example
 * getEventLoopPolicy().newEventLoop();
 */
export function getEventLoopPolicy(): EventLoopPolicy {
  return policy;
}

/**
 * Chooses the policy; null goes back to the default.
 * https://docs.python.org/3/library/asyncio-policy.html#asyncio.set_event_loop_policy
 *
 * @example
 * setEventLoopPolicy(new Real());
 */
export function setEventLoopPolicy(next: EventLoopPolicy | null): void {
  policy = next ?? new EventLoopPolicy();
}

/**
 * A loop of the policy's kind: a `VirtualClockLoop` by default.
 * https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.new_event_loop
 *
 * @example
 * const loop = newEventLoop();
 * loop.runUntilComplete(main());
 * loop.close();
 */
export function newEventLoop(options: LoopOptions = {}): EventLoop {
  return policy.newEventLoop(options);
}

/**
 * The running loop, else the one given to `setEventLoop`. RuntimeError when there is neither.
 * https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.get_event_loop
 *
 * @example
 * getEventLoop(); // the running loop, or the one that was set
 */
export function getEventLoop(): EventLoop {
  return runningLoop() ?? policy.getEventLoop();
}

/**
 * Makes `loop` the one that `getEventLoop` gives where none is running.
 * https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.set_event_loop
 *
 * @example
 * setEventLoop(newEventLoop());
 */
export function setEventLoop(loop: EventLoop | null): void {
  policy.setEventLoop(loop);
}
