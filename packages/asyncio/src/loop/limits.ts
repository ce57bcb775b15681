import { BaseException } from '../errors.ts';

/** What a loop may do before it is stopped. Absent means without limit. */
export interface LoopLimits {
  /** Callbacks and task steps in all. */
  steps?: number;
  /** Timers that wait at the same time. */
  timers?: number;
}

/**
 * A limit of the loop was reached. It leaves the loop whatever the program catches, and the program gets no turn
 * any more, not even to clean up.
 *
 * @example
 * run(main(), { loopFactory: () => new VirtualClockLoop({ limits: { steps: 10_000 } }) });
 */
export class LoopLimitError extends BaseException {
  static {
    this.prototype.name = 'LoopLimitError';
  }
  readonly limit: keyof LoopLimits;
  readonly value: number;

  constructor(limit: keyof LoopLimits, value: number) {
    super(`the program went past the loop's limit of ${value} ${limit}`);
    this.limit = limit;
    this.value = value;
  }
}
