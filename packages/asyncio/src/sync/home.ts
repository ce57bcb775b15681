import { RuntimeError } from '../errors.ts';
import { Future } from '../future.ts';
import { getRunningLoop } from '../kernel/running.ts';
import type { EventLoop } from '../loop/event-loop.ts';

/**
 * @internal The loop on which somebody first had to wait for a primitive: from then on nobody can wait for it on another
 * one. Whoever need not wait does not ask.
 */
export class Home {
  readonly #owner: string;
  #loop: EventLoop | null = null;

  constructor(owner: string) {
    this.#owner = owner;
  }

  /** What one task waits for. RuntimeError on another loop than the first one. */
  waiter<T = void>(method: string): Future<T> {
    const loop = getRunningLoop();
    this.#loop ??= loop;
    if (loop !== this.#loop) throw new RuntimeError(`${this.#owner} is bound to a different event loop`);
    const waiter = new Future<T>(loop);
    waiter.purpose = `${this.#owner}.${method}`;
    return waiter;
  }
}
