import { leavesLoop } from '../errors.ts';
import type { EventLoop } from './event-loop.ts';

/** What went wrong where nobody could catch it. */
export interface ExceptionContext {
  message: string;
  exception?: unknown;
  [key: string]: unknown;
}

/** Is told of errors that reach nobody else. */
export type ExceptionHandler = (loop: EventLoop, context: ExceptionContext) => void;

/** Tells `handler`; when the handler itself fails, the default one hears of that. */
export function report(loop: EventLoop, handler: ExceptionHandler | null, context: ExceptionContext): void {
  if (handler === null) {
    loop.defaultExceptionHandler(context);
    return;
  }
  try {
    handler(loop, context);
  } catch (error) {
    if (leavesLoop(error)) throw error;
    loop.defaultExceptionHandler({
      message: 'Unhandled error in exception handler',
      exception: error,
      context,
    });
  }
}

/** Writes to the console where there is one. */
export function logException(context: ExceptionContext): void {
  const host = globalThis as { console?: { error(...parts: unknown[]): void } };
  const exception = 'exception' in context ? [context.exception] : [];
  host.console?.error(context.message, ...exception);
}
