import { Coroutine } from './coroutine.ts';
import { PASSED } from './frame.ts';
import type { Frame } from './frame.ts';

/** A coroutine that awaits nothing: its first step runs `action` and gives what it returns. */
export function immediate<T>(name: string, action: () => T): Coroutine<T> {
  const frame: Frame = {
    next: () => ({ done: true, value: action() }),
    throw: () => PASSED,
    return: (value) => ({ done: true, value }),
  };
  return new Coroutine<T>(frame, name);
}
