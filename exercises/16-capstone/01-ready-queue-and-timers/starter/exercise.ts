/** What a program yields: nothing to give way once, or how many seconds it wants to sleep. */
export type Program = Generator<number | undefined, void, void>;

export interface Timer {
  cancel(): void;
}

/** An event loop whose clock jumps to the next timer when nothing is ready. */
export class Loop {
  /** Seconds since the loop was made. */
  time(): number {
    return 0;
  }

  /** Calls `callback` in the next turn, behind all that is ready already. */
  callSoon(callback: () => void): void {
    // Not soon but now. Your code.
    callback();
  }

  /** Calls `callback` in so many seconds, unless the timer is cancelled before. */
  callLater(_seconds: number, callback: () => void): Timer {
    callback();
    return { cancel: () => {} };
  }

  /** Lets `program` take its first step in the next turn. */
  start(program: Program): void {
    // To the end in one go, without a pause: nothing overlaps. Your code.
    for (const _ of program);
  }

  /** Runs until nothing is ready and no timer is armed. */
  run(): void {}
}
