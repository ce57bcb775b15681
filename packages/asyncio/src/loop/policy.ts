import { RuntimeError } from '../errors.ts';
import { runningLoop } from '../kernel/running.ts';
import type { EventLoop } from './event-loop.ts';
import type { LoopOptions } from './options.ts';
import { VirtualClockLoop } from './virtual-clock-loop.ts';

/**
 * Says which loop the program gets when it doesn't name one.
 * https://docs.python.org/3/library/asyncio-policy.html
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

export function getEventLoopPolicy(): EventLoopPolicy {
  return policy;
}

/** null goes back to the default. */
export function setEventLoopPolicy(next: EventLoopPolicy | null): void {
  policy = next ?? new EventLoopPolicy();
}

/** A loop of the policy's kind: a `VirtualClockLoop` by default. */
export function newEventLoop(options: LoopOptions = {}): EventLoop {
  return policy.newEventLoop(options);
}

/** The running loop, else the one given to `setEventLoop`. RuntimeError when there is neither. */
export function getEventLoop(): EventLoop {
  return runningLoop() ?? policy.getEventLoop();
}

export function setEventLoop(loop: EventLoop | null): void {
  policy.setEventLoop(loop);
}
