import { BaseExceptionGroup, coroutine } from '@yieldpoint/asyncio';
import type { EventLoop } from '@yieldpoint/asyncio';
import { print, repr, show } from './prelude.ts';

export * from './prelude.ts';

/** A value as Python sees it, whose type shows only when it runs. */
export type Dynamic = ReturnType<typeof JSON.parse>;

/** An error with its causes, a group with what is in it: as `_told.py` shows them. */
export function told(error: unknown): string {
  if (error instanceof BaseExceptionGroup) {
    return `${error.name}(${repr(error.message)}, [${error.exceptions.map(told).join(', ')}])`;
  }
  const cause = (error as Error).cause;
  return cause === undefined ? show(error) : `${show(error)} <- ${told(cause)}`;
}

/** Prints what `act` gives or throws. */
export function t(name: string, act: () => unknown): void {
  let given: unknown;
  try {
    given = act();
  } catch (error) {
    print(name, '!', told(error));
    return;
  }
  print(name, '=', given);
}

/** The same of something that is awaited. A coroutine without the compiler's help: this file is bundled as it is. */
export const at = coroutine(function* at(name: string, awaited: PromiseLike<unknown>) {
  let given: unknown;
  try {
    given = yield awaited;
  } catch (error) {
    print(name, '!', told(error));
    return;
  }
  print(name, '=', given);
});

/** From now on the loop's reports are printed. */
export function reports(loop: EventLoop): void {
  loop.setExceptionHandler((_loop, { message, ...facts }) => {
    print('report:', message.split(' <')[0], 'exception' in facts ? told(facts['exception']) : '');
  });
}
