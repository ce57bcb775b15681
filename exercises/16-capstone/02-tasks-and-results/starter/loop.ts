export interface Timer {
  cancel(): void;
}

interface ArmedTimer {
  readonly when: number;
  readonly callback: () => void;
  cancelled: boolean;
}

/** The loop of stage 1. The steps of programs have moved to the tasks, and `run` has become one `turn`. */
export class Loop {
  #now = 0;
  #ready: (() => void)[] = [];
  /** By deadline; of two with the same deadline, the one armed first. */
  readonly #timers: ArmedTimer[] = [];

  /** Seconds since the loop was made. */
  time(): number {
    return this.#now;
  }

  callSoon(callback: () => void): void {
    this.#ready.push(callback);
  }

  callLater(seconds: number, callback: () => void): Timer {
    const timer = { when: this.#now + seconds, callback, cancelled: false };
    const later = this.#timers.findIndex(({ when }) => when > timer.when);
    this.#timers.splice(later === -1 ? this.#timers.length : later, 0, timer);
    return {
      cancel: () => {
        timer.cancelled = true;
      },
    };
  }

  /** Calls what is ready, once; if nothing is, the clock jumps first. False if there is nothing to do at all. */
  turn(): boolean {
    while (this.#timers[0]?.cancelled) this.#timers.shift();
    if (this.#ready.length === 0) {
      if (this.#timers.length === 0) return false;
      this.#now = Math.max(this.#now, this.#timers[0]!.when);
    }
    this.#moveDueTimers();
    const turn = this.#ready;
    this.#ready = [];
    for (const callback of turn) callback();
    return true;
  }

  #moveDueTimers(): void {
    while (this.#timers.length > 0 && this.#timers[0]!.when <= this.#now) {
      const timer = this.#timers.shift()!;
      this.#ready.push(() => {
        if (!timer.cancelled) timer.callback();
      });
    }
  }
}
