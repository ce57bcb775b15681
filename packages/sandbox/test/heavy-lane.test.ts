import { existsSync } from 'node:fs';
import type { GradingEvent } from '@yieldpoint/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, parseMaximum } from '../src/index.ts';
import type { GradableExercise, Outcome, Sandbox } from '../src/index.ts';
import { LANE_WALLS } from '../src/limits.ts';

const exercise: GradableExercise = {
  id: 'heavy',
  version: '1',
  points: 10,
  files: ['exercise.ts'],
  tests: [
    {
      file: 'visible.test.ts',
      hidden: false,
      source: `
        import { expect, test } from '@yieldpoint/testing';
        import { primes } from './exercise';
        test('counts primes', () => { expect(primes(3_000_000)).toBe(216_816); });
        test('counts few', () => { expect(primes(10)).toBe(4); });`,
    },
  ],
  limits: { cpu: 'heavy', entryMs: 20_000, wallMs: 40_000 },
  mistakes: [],
};

const SIEVE = `
export function primes(n: number): number {
  const composite = new Uint8Array(n + 1);
  let count = 0;
  for (let i = 2; i <= n; i++) {
    if (composite[i]) continue;
    count++;
    for (let j = i * 2; j <= n; j += i) composite[j] = 1;
  }
  return count;
}`;

interface Line {
  lane?: string;
  walls?: string[];
  runs?: { end: { kind: string }; peakMegabytes: number }[];
}

let sandbox: Sandbox;
const log: Line[] = [];
beforeAll(async () => {
  const note = (fields: Line): void => void log.push(fields);
  sandbox = await createSandbox({ workers: 1, logger: { info: note, warn: note } });
});
afterAll(() => sandbox[Symbol.asyncDispose]());

async function grade(
  code: string,
  limits = exercise.limits,
): Promise<{ outcome: Outcome; events: GradingEvent[] }> {
  const events: GradingEvent[] = [];
  const submission = { files: { 'exercise.ts': code }, seed: 1 };
  const outcome = await sandbox.grade({ ...exercise, limits: limits ?? {} }, submission, (event) =>
    events.push(event),
  );
  return { outcome, events };
}

test('nothing of it runs until an exercise asks for it', async () => {
  const { outcome } = await grade(SIEVE, { entryMs: 20_000, wallMs: 40_000 });
  expect(outcome).toMatchObject({ verdict: 'passed' });
  expect(log.at(-1)).toMatchObject({ lane: 'light', walls: expect.arrayContaining(['jitless']) });
  expect(sandbox.lanes.heavy).toEqual({ name: 'heavy', pids: [], walls: [] });
});

test('a heavy exercise runs in a worker with a compiler, behind every other wall of the light lane', async () => {
  const { outcome } = await grade(SIEVE);
  expect(outcome).toMatchObject({ verdict: 'passed' });
  const { light, heavy } = sandbox.lanes;
  const standing = ({ walls }: typeof light): string[] =>
    walls.filter(({ active }) => active).map(({ name }) => name);
  expect(standing(heavy)).toEqual(standing(light).filter((name) => name !== 'jitless'));
  expect(heavy.walls.find(({ name }) => name === 'jitless')?.reason).toContain('limits.cpu');
  expect(log.at(-1)).toMatchObject({ lane: 'heavy', walls: standing(heavy) });
  expect(heavy.pids.length).toBeGreaterThan(0);
  expect(light.pids).not.toEqual(expect.arrayContaining([heavy.pids[0]]));
});

test('WebAssembly and shared memory are as absent as in the light lane', async () => {
  const code = `console.log(['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'process', 'require']
    .filter((name) => name in globalThis).join());
    console.log(String((0, eval)('typeof WebAssembly')), typeof (function () {}).constructor('return globalThis.WebAssembly')());`;
  const { events } = await grade(code);
  expect(events.flatMap((event) => (event.type === 'console' ? [event.text] : []))).toEqual([
    '',
    'undefined undefined',
  ]);
});

test.each([
  [
    'resizable buffers',
    'const all = []; for (;;) { const b = new ArrayBuffer(0, { maxByteLength: 2 ** 28 }); b.resize(2 ** 28); new Uint8Array(b).fill(1); all.push(b); }',
  ],
  [
    'one growing buffer',
    'const b = new ArrayBuffer(0, { maxByteLength: 2 ** 32 }); for (let n = 0; ; n += 2 ** 20) { b.resize(n); new Uint8Array(b).fill(1, n - 2 ** 20); }',
  ],
  [
    'native objects',
    'const all = []; for (;;) all.push(new Intl.Collator("de"), new Intl.NumberFormat("ar"));',
  ],
])('%s, which no heap limit sees, are ended by the memory watch', async (_name, bomb) => {
  const { outcome, events } = await grade(`export const primes = () => { ${bomb} };`);
  expect(outcome).toMatchObject({ state: 'finished', verdict: 'memory' });
  expect(events.at(-1)).toMatchObject({
    limits: [{ name: 'memory', max: LANE_WALLS.heavy.residentBytes, unit: 'bytes' }],
  });
  const run = log.at(-1)?.runs?.at(-1);
  expect(run?.end).toEqual({ kind: 'memory' });
  expect((run?.peakMegabytes ?? 0) * 2 ** 20).toBeLessThan(LANE_WALLS.heavy.residentBytes * 1.5);

  const next = await grade(SIEVE);
  expect(next.outcome).toMatchObject({ verdict: 'passed' });
});

test('an endless loop in compiled code is ended like any other', async () => {
  const { outcome, events } = await grade('export const primes = () => { for (;;); };', {
    cpu: 'heavy',
    entryMs: 300,
    wallMs: 20_000,
  });
  expect(outcome).toMatchObject({ verdict: 'timeout' });
  expect(events.at(-1)).toMatchObject({ limits: [{ name: 'entry-time', max: 300, unit: 'ms' }] });
});

test('an operator who allows no compiler gets none', async () => {
  await using strict = await createSandbox({ workers: 1, maximum: parseMaximum('cpu=light') });
  const submission = { files: { 'exercise.ts': SIEVE }, seed: 1 };
  expect(await strict.grade(exercise, submission, () => {})).toMatchObject({ verdict: 'passed' });
  expect(strict.lanes.heavy.pids).toEqual([]);
});

test('its processes end with the sandbox', async () => {
  const { pids } = sandbox.lanes.heavy;
  expect(pids.length).toBeGreaterThan(0);
  await sandbox[Symbol.asyncDispose]();
  expect(pids.filter((pid) => existsSync(`/proc/${pid}/stat`))).toEqual([]);
});
