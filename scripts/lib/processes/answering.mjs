import { setTimeout as delay } from 'node:timers/promises';
import { Fault } from '../fault.mjs';

const PAUSE_MS = 50;
const PATIENCE_MS = 90_000;

/**
 * Resolves when `url` answers with a success.
 * @param {string} url
 * @param {{ signal?: AbortSignal, patience?: number }} [options] patience in milliseconds
 */
export async function answering(url, { signal, patience = PATIENCE_MS } = {}) {
  const deadline = performance.now() + patience;
  let last = 'nothing listens';
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    try {
      const response = await fetch(url, {
        signal: AbortSignal.timeout(10_000),
        headers: { 'accept-language': 'en' },
      });
      await response.body?.cancel();
      if (response.ok) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    }
    await delay(PAUSE_MS);
  }
  throw new Fault('not-answering', `${url} did not answer within ${patience / 1000} s (${last}).`);
}
