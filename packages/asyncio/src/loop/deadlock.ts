import { RuntimeError } from '../errors.ts';
import type { EventLoop } from './event-loop.ts';

/** One task that can't go on. */
export interface StuckTask {
  task: number;
  name: string;
  /** What it waits for: `Task-3`, `Lock.acquire`, `future`. */
  awaiting: string;
  /** The number of the task it waits for, where it is one. */
  on: number | null;
}

/**
 * Nothing is scheduled any more and the main task is not done: every task waits for another one, or for nobody.
 *
 * @example
 * try { run(main()); } catch (error) { if (error instanceof DeadlockError) console.log(error.stuck); }
 */
export class DeadlockError extends RuntimeError {
  static {
    this.prototype.name = 'DeadlockError';
  }
  readonly stuck: readonly StuckTask[];

  constructor(stuck: readonly StuckTask[]) {
    const lines = stuck.map(({ name, awaiting }) => `  ${name} waits for ${awaiting}`);
    super(['nothing is scheduled any more, so nothing can ever happen', ...lines].join('\n'));
    this.stuck = stuck;
  }
}

export function stuckTasks(loop: EventLoop): StuckTask[] {
  return [...loop.tasks].map((task) => ({
    task: task.id,
    name: task.name,
    awaiting: task.waitsFor?.describe() ?? 'nothing',
    on: task.waitsFor === null || task.waitsFor.id === 0 ? null : task.waitsFor.id,
  }));
}
