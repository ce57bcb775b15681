import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { throughRestart } from './resend.ts';

afterEach(() => void vi.unstubAllGlobals());

/** Answers with these errors one after another, then with `done`. */
function answering(...errors: Error[]) {
  const seen = { sent: 0 };
  const send = async () => {
    seen.sent += 1;
    const error = errors.shift();
    if (error) throw error;
    return 'done';
  };
  return { seen, send };
}
const network = new ApiError('network', 0, 'refused');

test('what a restart looks like is sent again until the server is back', async () => {
  const { seen, send } = answering(
    new ApiError('shutting-down', 503, 'going'),
    network,
    new ApiError('bad-answer', 502, 'a proxy in front'),
    new ApiError('overloaded', 503, 'later', { retryAfter: 0.001 }),
  );
  expect(await throughRestart(send, 60_000)).toBe('done');
  expect(seen.sent).toBe(5);
});

test.each(['rate-limited', 'storage-full', 'internal', 'unknown-exercise'] as const)(
  '%s is told at once',
  async (code) => {
    const error = new ApiError(code, 500, 'no');
    const { seen, send } = answering(error);
    await expect(throughRestart(send, 60_000)).rejects.toBe(error);
    expect(seen.sent).toBe(1);
  },
);

test('patience has an end', async () => {
  const { send } = answering(network);
  await expect(throughRestart(send, 0)).rejects.toBe(network);
});

test('without a network nobody waits for a server', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const { send } = answering(network);
  await expect(throughRestart(send, 60_000)).rejects.toBe(network);
});

test('who leaves ends it', async () => {
  const reason = new Error('left the page');
  const { send } = answering(network);
  await expect(throughRestart(send, 60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
});
