import { Fault } from './fault.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const PARENT_LOOK_MS = 250;
const first = new AbortController();
const again = new AbortController();

/** Aborted when the operator asks to stop (Ctrl-C, SIGTERM, a closed terminal). */
export const interruption = first.signal;

/** Aborted when the operator asks a second time: end everything at once. */
export const insistence = again.signal;

/**
 * From now on a signal no longer ends this process, but aborts what listens. So does the end of the
 * npm or pnpm that runs us: who ends that one means us.
 */
export function catchSignals() {
  const stop = () => first.abort(new Fault('interrupted', 'Stopped.'));
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (first.signal.aborted) again.abort();
      stop();
    });
  }
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_LOOK_MS).unref();
}

/** Resolves when the operator asks to stop. */
export function interrupted() {
  return new Promise((resolve) => {
    if (interruption.aborted) resolve(undefined);
    interruption.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
