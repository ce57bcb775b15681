import type { Task } from '../task.ts';
import { ScheduleError } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import type { Candidate, Strategy } from './strategy.ts';

/** Follows a schedule to the letter, or as far as it fits: what asks for something that is not there is left out. */
export class Scripted implements Strategy {
  readonly #schedule: Schedule;
  readonly #strict: boolean;
  #followed = 0;

  constructor(schedule: Schedule, strict: boolean) {
    this.#schedule = schedule;
    this.#strict = strict;
  }

  pick(step: number, candidates: readonly Candidate[]): number {
    const wanted = this.#schedule.picks.get(step);
    if (wanted === undefined) return 0;
    return wanted < candidates.length ? this.#follow(wanted) : this.#misfit(0, `at step ${step}`);
  }

  delay(timer: number): number {
    const wanted = this.#schedule.delays.get(timer);
    return wanted === undefined ? 0 : this.#follow(wanted);
  }

  cancel(step: number, waiting: readonly Task[]): Task | null {
    const wanted = this.#schedule.cancels.get(step);
    if (wanted === undefined) return null;
    const task = waiting.find(({ id }) => id === wanted);
    return task === undefined ? this.#misfit(null, `at step ${step}`) : this.#follow(task);
  }

  /** ScheduleError when a part of a strict schedule never had its turn. */
  finish(): void {
    const { picks, delays, cancels } = this.#schedule;
    if (this.#followed < picks.size + delays.size + cancels.size) this.#misfit(null, 'after its end');
  }

  #follow<T>(value: T): T {
    this.#followed += 1;
    return value;
  }

  #misfit<T>(instead: T, where: string): T {
    if (!this.#strict) return instead;
    const message = `The schedule does not fit this program: it departs from it ${where}. Replay it with the program that it was found with.`;
    throw new ScheduleError('does-not-fit', message);
  }
}
