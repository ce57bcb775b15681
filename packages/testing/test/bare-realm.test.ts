import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

/** What the package needs besides the language itself: nothing. */
const program = `
  import { collect, expect, runTest, test } from './src/index.ts';
  import { coroutine, getRunningLoop, sleep } from '@yieldpoint/asyncio';
  const tests = collect(() => {
    test('passes', coroutine(function* () { yield sleep(10); expect({ a: [1, new Set([2])] }).toEqual({ a: [1, new Set([2])] }); }));
    test('fails', () => expect(1).toBe(2));
    test('hangs', coroutine(function* () { yield getRunningLoop().createFuture(); }));
  });
  globalThis.outcomes = JSON.stringify(tests.map((one) => {
    const { status, reason, virtualSeconds, expected } = runTest(one, { seed: 1 });
    return { name: one.name, status, reason, virtualSeconds, expected };
  }));
`;

test('runs in a realm without a host: no timers, no console, no performance', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const bundle = buildSync({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2024',
  });
  const realm = vm.createContext({});
  vm.runInContext('delete globalThis.console', realm);
  vm.runInContext(bundle.outputFiles[0]?.text ?? '', realm);
  const host = ['setTimeout', 'console', 'performance', 'process', 'structuredClone', 'queueMicrotask'];
  expect(host.filter((name) => vm.runInContext(`typeof ${name}`, realm) !== 'undefined')).toEqual([]);
  expect(JSON.parse(String(realm['outcomes']))).toMatchObject([
    { name: 'passes', status: 'passed', virtualSeconds: 10 },
    { name: 'fails', status: 'failed', expected: '2' },
    { name: 'hangs', status: 'failed', reason: { code: 'never-settled' } },
  ]);
});
