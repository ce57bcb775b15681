import type { Task } from '../task.ts';
import type { Candidate, Injections, Strategy } from './strategy.ts';

/** What was decided, and how many ways there were. */
interface Decision {
  choice: number;
  ways: number;
}

/**
 * Every schedule, depth first: each run repeats the decisions of the one before up to the last that has another way, and
 * takes that. First those that depart from the usual order once, then twice, and so on up to `bound` times: most bugs
 * need few departures, and a search that begins at the end of the run would come to them last.
 * Emmi, Qadeer, Rakamarić: Delay-Bounded Scheduling (2011).
 */
export class Exhaustive {
  readonly #injections: Injections;
  readonly #bound: number;
  /** Departures that are allowed at present. */
  #allowed: number;
  /** A run could have departed more often than is allowed. */
  #isCut = false;
  #path: Decision[] = [];
  #exhausted = false;

  constructor(injections: Injections, bound: number) {
    this.#injections = injections;
    this.#bound = bound;
    this.#allowed = Math.min(1, bound);
  }

  /** Nothing is left to try. */
  get exhausted(): boolean {
    return this.#exhausted;
  }

  /** The strategy of the next run. Call `advance` after it. */
  strategy(): Strategy {
    const { delays, cancellations } = this.#injections;
    const path = this.#path;
    let at = 0;
    let departures = 0;
    let cancelled = 0;
    const decide = (ways: number): number => {
      const isFree = departures < this.#allowed;
      if (!isFree && ways > 1) this.#isCut = true;
      const decision = (path[at] ??= { choice: 0, ways: isFree ? ways : 1 });
      at += 1;
      if (decision.choice > 0) departures += 1;
      return decision.choice;
    };
    return {
      pick: (_step: number, candidates: readonly Candidate[]) => decide(candidates.length),
      delay: () => (delays.length === 0 ? 0 : ([0, ...delays][decide(delays.length + 1)] ?? 0)),
      cancel(_step: number, waiting: readonly Task[]) {
        if (cancelled >= cancellations || waiting.length === 0) return null;
        const choice = decide(waiting.length + 1);
        if (choice > 0) cancelled += 1;
        return waiting[choice - 1] ?? null;
      },
    };
  }

  /** Turns to the next schedule. */
  advance(): void {
    let last = this.#path.pop();
    while (last !== undefined && last.choice + 1 >= last.ways) last = this.#path.pop();
    if (last !== undefined) this.#path.push({ ...last, choice: last.choice + 1 });
    else if (this.#isCut && this.#allowed < this.#bound) {
      this.#allowed += 1;
      this.#isCut = false;
    } else this.#exhausted = true;
  }
}
