import type { Awaitable } from '../kernel/awaitable.ts';
import { runWithHost } from './drivers.ts';
import { EventLoop } from './event-loop.ts';
import type { LoopOptions } from './options.ts';
import type { Pause } from './pause.ts';
import { hostPlatform } from './platform.ts';
import type { Platform } from './platform.ts';

/** After so many seconds of unbroken work the host gets a turn. */
const PATIENCE = 0.01;

/**
 * A loop on the host's clock. It shares the thread: its runs return promises, and the host gets a turn whenever the
 * loop has nothing to do.
 *
 * @example
 * await run(main(), { loopFactory: () => new RealTimeLoop() });
 */
export class RealTimeLoop extends EventLoop {
  readonly #platform: Platform;
  #wake: (() => void) | null = null;
  #turnEnds = 0;

  constructor(options: LoopOptions & { platform?: Platform } = {}) {
    super(options);
    this.#platform = options.platform ?? hostPlatform();
  }

  time(): number {
    return this.#platform.now();
  }

  override drive<T>(program: Generator<Pause, T, void>): Promise<T> {
    return runWithHost(this, program);
  }

  override runForever(): Promise<void> {
    return runWithHost(this, this.forever());
  }

  override runUntilComplete<T>(awaitable: Awaitable<T>): Promise<T> {
    return runWithHost(this, this.completion(awaitable));
  }

  override wakeUp(): void {
    this.#wake?.();
  }

  override pause(pause: Pause): Promise<void> {
    const seconds = pause.kind === 'sleep' ? pause.seconds : Infinity;
    return new Promise((resolve) => {
      const callOff = seconds === Infinity ? null : this.#platform.arm(seconds, () => this.#wake?.());
      this.#wake = () => {
        this.#wake = null;
        callOff?.();
        this.#turnEnds = this.time() + PATIENCE;
        resolve();
      };
    });
  }

  protected override idle(): Pause | null {
    const seconds = this.timers.earliest - this.time();
    return seconds <= 0 ? null : { kind: 'sleep', seconds };
  }

  protected override breathe(): Pause | null {
    return this.time() > this.#turnEnds ? { kind: 'sleep', seconds: 0 } : null;
  }
}
