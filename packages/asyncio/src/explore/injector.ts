import type { Task } from '../task.ts';
import type { Random } from './random.ts';
import type { Extent, Injections } from './strategy.ts';

/** One timer in so many is late. */
const LATE = 4;

/** Injects at random: some timers late, some task cancelled somewhere in the run. */
export class Injector {
  readonly #random: Random;
  readonly #delays: readonly number[];
  readonly #cancelAt = new Set<number>();

  constructor(random: Random, { delays, cancellations }: Injections, { steps }: Extent) {
    this.#random = random;
    this.#delays = delays;
    for (let left = cancellations; left > 0; left -= 1) this.#cancelAt.add(1 + random.below(steps + 1));
  }

  delay(): number {
    if (this.#delays.length === 0 || this.#random.below(LATE) > 0) return 0;
    return this.#random.of(this.#delays) ?? 0;
  }

  cancel(step: number, waiting: readonly Task[]): Task | null {
    return this.#cancelAt.has(step) ? (this.#random.of(waiting) ?? null) : null;
  }
}
