import type { Task } from '../task.ts';
import { Injector } from './injector.ts';
import { Random } from './random.ts';
import type { Candidate, Extent, Injections, Strategy } from './strategy.ts';

/** Anyone who is ready may be next, each as likely as the others. */
export class RandomWalk implements Strategy {
  readonly #random: Random;
  readonly #injector: Injector;

  constructor(seed: number, injections: Injections, extent: Extent) {
    this.#random = new Random(seed);
    this.#injector = new Injector(this.#random, injections, extent);
  }

  pick(_step: number, candidates: readonly Candidate[]): number {
    return this.#random.below(candidates.length);
  }

  delay(): number {
    return this.#injector.delay();
  }

  cancel(step: number, waiting: readonly Task[]): Task | null {
    return this.#injector.cancel(step, waiting);
  }
}
