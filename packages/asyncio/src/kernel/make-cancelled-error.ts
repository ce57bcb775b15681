import { CancelledError } from '../errors.ts';

/**
 * A CancelledError without a stack: where the loop makes it says nothing, and collecting one costs more than the
 * whole cancellation.
 */
export function makeCancelledError(message: unknown): CancelledError {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  setStackTraceLimit(0);
  try {
    return message === undefined ? new CancelledError() : new CancelledError(message);
  } finally {
    setStackTraceLimit(limit);
  }
}

function setStackTraceLimit(limit: unknown): void {
  Reflect.set(Error, 'stackTraceLimit', limit);
}
