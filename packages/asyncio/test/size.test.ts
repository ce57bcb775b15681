import { expect, test } from 'vitest';
import { gzipSize } from './bundle.ts';

const core = [
  'run, Runner, sleep, createTask, ensureFuture, gather, wait, waitFor',
  'timeout, shield, asyncWith, getRunningLoop, isCancelled',
].join(', ');

test('the core takes at most 12 KB', () => {
  const size = gzipSize(`
    export { ${core} } from '@yieldpoint/asyncio';
    export { lowering } from '@yieldpoint/asyncio/lowering';`);
  expect(size).toBeLessThanOrEqual(12 * 1024);
});

test('what is not imported is not shipped', () => {
  const all = gzipSize(`export * from '@yieldpoint/asyncio';`);
  const one = gzipSize(`export { CancelledError } from '@yieldpoint/asyncio';`);
  expect(one).toBeLessThan(all / 10);
});
