/** What a program yields: nothing to give way once, or how many seconds it wants to sleep. */
export type Program = Generator<number | undefined, void, void>;

export interface Timer {
  cancel(): void;
}

interface ArmedTimer {
  readonly when: number;
  readonly callback: () => void;
  cancelled: boolean;
}

/** An event loop whose clock jumps to the next timer when nothing is ready. */
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
    const timer = { when: seconds, callback, cancelled: false };
    const later = this.#timers.findIndex(({ when }) => when > timer.when);
    this.#timers.splice(later === -1 ? this.#timers.length : later, 0, timer);
    return {
      cancel: () => {
        timer.cancelled = true;
      },
    };
  }

  start(program: Program): void {
    this.callSoon(() => this.#step(program));
  }

  /** Runs until nothing is ready and no timer is armed. */
  run(): void {
    while (this.#somethingToDo()) {
      if (this.#ready.length === 0) this.#now = Math.max(this.#now, this.#timers[0]!.when);
      this.#moveDueTimers();
      // What these callbacks schedule is for the next turn: nobody can keep the timers from being looked at.
      const turn = this.#ready;
      this.#ready = [];
      for (const callback of turn) callback();
    }
  }

  #somethingToDo(): boolean {
    while (this.#timers[0]?.cancelled) this.#timers.shift();
    return this.#ready.length > 0 || this.#timers.length > 0;
  }

  #moveDueTimers(): void {
    while (this.#timers.length > 0 && this.#timers[0]!.when <= this.#now) {
      const timer = this.#timers.shift()!;
      this.#ready.push(() => {
        if (!timer.cancelled) timer.callback();
      });
    }
  }

  #step(program: Program): void {
    const { done, value } = program.next();
    if (done) return;
    const resume = () => this.#step(program);
    if (typeof value === 'number') this.callLater(value, resume);
    else this.callSoon(resume);
  }
}
