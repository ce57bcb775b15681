import type { Task } from '../task.ts';
import { Injector } from './injector.ts';
import { Random } from './random.ts';
import type { Candidate, Extent, Injections, Strategy } from './strategy.ts';

/** Who runs so often in a row while others are ready steps back: a program that polls must not run for ever. */
const PATIENCE = 64;

/**
 * Probabilistic concurrency testing: each task gets a priority at random, and whoever has the highest one runs. At a few
 * steps, chosen beforehand, the one that would run falls behind all others. A bug that needs `depth` things to happen in
 * order is found with a probability that is known beforehand.
 * Burckhardt, Kothari, Musuvathi, Nagarakatte: A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs (2010).
 */
export class Priorities implements Strategy {
  readonly #random: Random;
  readonly #injector: Injector;
  readonly #priorities = new Map<Candidate, number>();
  readonly #changes = new Set<number>();
  #lowest = 0;
  #last: Candidate | undefined;
  #inARow = 0;

  /** `depth`: one more than the steps at which priorities change. */
  constructor(seed: number, depth: number, injections: Injections, extent: Extent) {
    this.#random = new Random(seed);
    this.#injector = new Injector(this.#random, injections, extent);
    for (let left = depth - 1; left > 0; left -= 1) this.#changes.add(1 + this.#random.below(extent.steps));
  }

  pick(step: number, candidates: readonly Candidate[]): number {
    let best = this.#highest(candidates);
    if (this.#changes.has(step) || this.#isStuckWith(candidates[best])) {
      this.#lowest -= 1;
      this.#priorities.set(candidates[best] ?? null, this.#lowest);
      best = this.#highest(candidates);
    }
    return best;
  }

  delay(): number {
    return this.#injector.delay();
  }

  cancel(step: number, waiting: readonly Task[]): Task | null {
    return this.#injector.cancel(step, waiting);
  }

  #highest(candidates: readonly Candidate[]): number {
    let best = 0;
    for (const [index, candidate] of candidates.entries()) {
      if (this.#priority(candidate) > this.#priority(candidates[best] ?? null)) best = index;
    }
    return best;
  }

  #priority(candidate: Candidate): number {
    let priority = this.#priorities.get(candidate);
    if (priority === undefined) this.#priorities.set(candidate, (priority = this.#random.next()));
    return priority;
  }

  #isStuckWith(candidate: Candidate | undefined): boolean {
    this.#inARow = candidate === this.#last ? this.#inARow + 1 : 0;
    this.#last = candidate;
    return this.#inARow > PATIENCE;
  }
}
