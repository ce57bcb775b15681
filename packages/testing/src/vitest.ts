import { VirtualClockLoop } from '@yieldpoint/asyncio';
import * as vitest from 'vitest';
import { registerWith, type CollectedTest } from './collect/registry.ts';
import { startTest } from './run/run-test.ts';
import { timerGlobals } from './run/timer-globals.ts';
import { Timers } from './run/timers.ts';

/** A setup file for vitest: what `test` of this package is given becomes a test of vitest's. */
registerWith(({ name, body }) => {
  vitest.test(name, () => runUnderNode({ name, body }));
});

async function runUnderNode(collected: CollectedTest): Promise<void> {
  let loop: VirtualClockLoop | null = null;
  const run = startTest(collected, {
    seed: Number(process.env['YIELDPOINT_SEED'] ?? 1),
    loopFactory: (options) => (loop = new VirtualClockLoop(options)),
  });
  const restore = replaceTimers(new Timers(() => loop));
  try {
    while (run.advance() === 'waiting-for-host') await nextTurn();
  } finally {
    restore();
  }
  const { status, reason, error } = run.outcome();
  if (status === 'passed') return;
  throw error instanceof Error ? error : new Error(`${reason?.code}: ${JSON.stringify(reason?.data)}`);
}

const { setImmediate } = globalThis;
const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** `setTimeout` and its family live on the test's clock, as they do in the sandbox; gives what undoes it. */
function replaceTimers(timers: Timers): () => void {
  const ours = timerGlobals(timers);
  const hosts = Object.fromEntries(Object.keys(ours).map((name) => [name, Reflect.get(globalThis, name)]));
  Object.assign(globalThis, ours);
  return () => void Object.assign(globalThis, hosts);
}
