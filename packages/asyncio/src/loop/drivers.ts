import { RuntimeError } from '../errors.ts';
import type { EventLoop } from './event-loop.ts';
import type { Pause } from './pause.ts';

/** Drives a loop inside one call. RuntimeError when the program waits for something that only the host can bring. */
export function runToEnd<T>(program: Generator<Pause, T, void>): T {
  let step = program.next();
  while (!step.done) {
    step = program.throw(
      new RuntimeError(
        'a native promise is awaited, but none can settle before run() returns: use runAsync()',
      ),
    );
  }
  return step.value;
}

/** Drives a loop that shares its thread with the host: every pause is awaited. */
export async function runWithHost<T>(loop: EventLoop, program: Generator<Pause, T, void>): Promise<T> {
  let step = program.next();
  while (!step.done) {
    await loop.pause(step.value);
    step = program.next();
  }
  return step.value;
}

/** Resolves when the host has drained its microtasks, as far as it lets itself be asked. */
export function hostTurn(): Promise<void> {
  const { setImmediate, setTimeout } = globalThis as {
    setImmediate?(callback: () => void): unknown;
    setTimeout?(callback: () => void, milliseconds: number): unknown;
  };
  return new Promise((resolve) => {
    if (setImmediate !== undefined) setImmediate(resolve);
    else if (setTimeout !== undefined) setTimeout(resolve, 0);
    else resolve();
  });
}
