import {
  Barrier,
  Condition,
  Event,
  Lock,
  Queue,
  Semaphore,
  createTask,
  getRunningLoop,
} from '@yieldpoint/asyncio';
import type { Task } from '@yieldpoint/asyncio';

/** One step of a program: its path says who started it. */
export type Node = (world: World, path: string, depth: number) => Promise<string>;

/** What the nodes of one program share. The same numbers are drawn in the same order as in programs.py. */
export class World {
  readonly out: string[] = [];
  readonly tasks: Task<string>[] = [];
  readonly queue = new Queue<string>(2);
  readonly lock = new Lock();
  readonly semaphore = new Semaphore(2);
  readonly condition = new Condition();
  readonly event = new Event();
  readonly barrier = new Barrier(2);
  budget = 60;
  /** Its tasks start at once. */ readonly eager: boolean;
  readonly #node: Node;
  #state: number;

  constructor(seed: number, node: Node) {
    this.#state = seed;
    this.eager = seed % 3 === 0;
    this.#node = node;
  }

  /** A number below `k`. */
  n(k: number): number {
    this.#state = (Math.imul(this.#state, 1103515245) + 12345) & 0x7fffffff;
    return (this.#state >> 8) % k;
  }

  delay(): number {
    return [0, 0, 0.1, 0.2, 0.3][this.n(5)] as number;
  }

  log(event: string): void {
    this.out.push(`${event}@${Math.round(getRunningLoop().time() * 10)}`);
  }

  node(path: string, depth: number): Promise<string> {
    return this.#node(this, path, depth);
  }

  spawn(path: string, depth: number): Task<string> {
    const task = createTask(this.node(path, depth));
    this.tasks.push(task);
    return task;
  }

  spawnSome(path: string, depth: number): Task<string>[] {
    return Array.from({ length: 1 + this.n(3) }, (_, i) => this.spawn(path + i, depth));
  }
}

/** A result or error as the programs print it. */
export function word(outcome: unknown): string {
  return typeof outcome === 'string' ? outcome : (outcome as Error).name;
}
