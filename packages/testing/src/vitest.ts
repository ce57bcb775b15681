import * as vitest from 'vitest';
import { registerWith, type CollectedTest } from './collect/registry.ts';
import { startTest } from './run/run-test.ts';

/** A setup file for vitest: what `test` of this package is given becomes a test of vitest's. */
registerWith(({ name, body }) => {
  vitest.test(name, () => runUnderNode({ name, body }));
});

async function runUnderNode(collected: CollectedTest): Promise<void> {
  const run = startTest(collected, { seed: Number(process.env['YIELDPOINT_SEED'] ?? 1) });
  while (run.advance() === 'waiting-for-host') await new Promise((resolve) => setImmediate(resolve));
  const { status, reason, error } = run.outcome();
  if (status === 'passed') return;
  throw error instanceof Error ? error : new Error(`${reason?.code}: ${JSON.stringify(reason?.data)}`);
}
