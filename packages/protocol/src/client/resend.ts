import { ApiError } from './api-error.ts';
import { backoffMs, MOST_DOUBLINGS, pause } from './backoff.ts';

/** What is heard while a server goes and the next one comes, or has more to do than it can. */
const isForNow = (error: unknown): error is ApiError =>
  error instanceof ApiError &&
  (error.code === 'network' ||
    error.code === 'shutting-down' ||
    error.code === 'overloaded' ||
    (error.code === 'bad-answer' && error.status >= 502));

/** Whether this machine knows that it has no network: then nobody has to wait for a server. */
const isOffline = (): boolean =>
  (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;

/**
 * Sends again while the server restarts or is overloaded, for `patienceMs` at most; every other error is thrown at once. Only for
 * requests that are the same however often they arrive.
 *
 * @example await throughRestart(() => send('/submissions', { body }), 20_000, signal)
 */
export async function throughRestart<Answer>(
  send: () => Promise<Answer>,
  patienceMs: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer> {
  const began = performance.now();
  for (let retry = 1; ; retry += 1) {
    let waitMs = backoffMs(Math.min(retry, MOST_DOUBLINGS));
    try {
      return await send();
    } catch (error) {
      if (!isForNow(error) || isOffline() || performance.now() - began >= patienceMs) throw error;
      waitMs += (error.retryAfter ?? 0) * 1_000;
    }
    await pause(waitMs, signal);
    signal.throwIfAborted();
  }
}
