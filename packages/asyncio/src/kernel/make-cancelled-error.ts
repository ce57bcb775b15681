import { CancelledError } from '../errors.ts';

const host = Error as { stackTraceLimit?: unknown };

/**
 * A CancelledError without a stack: where the loop makes it says nothing, and collecting one costs more than the
 * whole cancellation.
 */
export function makeCancelledError(message: unknown): CancelledError {
  const limit = host.stackTraceLimit;
  setLimit(0);
  const error = message === undefined ? new CancelledError() : new CancelledError(message);
  setLimit(limit);
  return error;
}

/** In a realm whose intrinsics are frozen the stack is collected after all. */
function setLimit(limit: unknown): void {
  try {
    host.stackTraceLimit = limit;
  } catch {}
}
