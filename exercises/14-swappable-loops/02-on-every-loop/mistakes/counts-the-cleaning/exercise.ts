import { run, type EventLoop } from '@yieldpoint/asyncio';

/** A kind of loop: what to call it, and how to make one. */
export interface Kind {
  name: string;
  loopFactory: () => EventLoop;
}

/** How the program ended on one kind of loop: with a `result`, or with an `error`. */
export interface Report {
  name: string;
  /** From the start of the program to its end, on the loop's own clock. */
  seconds: number;
  result?: unknown;
  error?: unknown;
}

/** Runs the program on a new loop of each kind, one after another. */
export function onEach(kinds: Kind[], program: () => Promise<unknown>): Report[] {
  return kinds.map((kind) => runOn(kind, program));
}

function runOn({ name, loopFactory }: Kind, program: () => Promise<unknown>): Report {
  const loop = loopFactory();
  const started = loop.time();
  try {
    const result = run(program(), { loopFactory: () => loop });
    return { name, seconds: loop.time() - started, result };
  } catch (error) {
    return { name, seconds: loop.time() - started, error };
  }
}
