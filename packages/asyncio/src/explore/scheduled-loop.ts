import { ReadyQueue } from '../kernel/ready-queue.ts';
import type { Runnable } from '../kernel/ready-queue.ts';
import type { Callback, TimerHandle } from '../loop/handle.ts';
import type { LoopOptions } from '../loop/options.ts';
import { VirtualClockLoop } from '../loop/virtual-clock-loop.ts';
import { Task } from '../task.ts';
import type { Schedule } from './schedule.ts';
import type { Candidate, Strategy } from './strategy.ts';

/** The main task: it has no number to be cancelled by. */
const MAIN = 1;

/** A virtual-clock loop whose order, punctuality and mercy a strategy decides. It writes down what was unusual. */
export class ScheduledLoop extends VirtualClockLoop {
  override readonly ready: ReadyQueue;
  readonly #strategy: Strategy;
  readonly #picks = new Map<number, number>();
  readonly #delays = new Map<number, number>();
  readonly #cancels = new Map<number, number>();
  #steps = 0;
  #timerCount = 0;

  constructor(strategy: Strategy, options: LoopOptions) {
    super(options);
    this.#strategy = strategy;
    this.ready = new ChosenQueue((queue) => this.#next(queue));
  }

  /** Steps taken so far. */
  get steps(): number {
    return this.#steps;
  }

  /** How the run has departed from the usual one. */
  get departures(): Schedule {
    return { picks: this.#picks, delays: this.#delays, cancels: this.#cancels };
  }

  override callAt(when: number, callback: Callback, ...args: unknown[]): TimerHandle {
    this.#timerCount += 1;
    const late = this.#strategy.delay(this.#timerCount);
    if (late > 0) this.#delays.set(this.#timerCount, late);
    return super.callAt(when + late, callback as (...given: unknown[]) => unknown, ...args);
  }

  /** Where in the queue the next one stands. */
  #next(queue: readonly Runnable[]): number {
    this.#steps += 1;
    this.#mayCancel();
    const positions: number[] = [];
    const candidates: Candidate[] = [];
    let callbacks = 0;
    for (const [position, runnable] of queue.entries()) {
      if (!(runnable instanceof Task)) {
        callbacks += 1;
        if (callbacks > 1) continue;
      }
      positions.push(position);
      candidates.push(runnable instanceof Task ? runnable : null);
    }
    if (candidates.length < 2) return 0;
    const pick = this.#strategy.pick(this.#steps, candidates);
    if (pick > 0) this.#picks.set(this.#steps, pick);
    return positions[pick] ?? 0;
  }

  #mayCancel(): void {
    const waiting = [...this.tasks].filter(({ id }) => id !== MAIN);
    const task = this.#strategy.cancel(this.#steps, waiting);
    if (task === null) return;
    this.#cancels.set(this.#steps, task.id);
    task.cancel('injected');
  }
}

/** What is ready, and somebody who says which of it is next. */
class ChosenQueue extends ReadyQueue {
  readonly #items: Runnable[] = [];
  readonly #choose: (queue: readonly Runnable[]) => number;

  constructor(choose: (queue: readonly Runnable[]) => number) {
    super();
    this.#choose = choose;
  }

  override push(item: Runnable): void {
    this.#items.push(item);
    this.size = this.#items.length;
  }

  override shift(): Runnable {
    const [item] = this.#items.splice(this.#choose(this.#items), 1);
    this.size = this.#items.length;
    return item as Runnable;
  }

  override clear(): void {
    this.#items.length = 0;
    this.size = 0;
  }
}
