import { TraceRing, VirtualClockLoop, run } from '@yieldpoint/asyncio';
import type { TraceEvent } from '@yieldpoint/asyncio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSite } from '../src/index.ts';
import { encodeSite } from '../src/site.ts';
import { load } from './support/modules.ts';

test('a site is its place again', () => {
  const site = fc.record({
    file: fc.nat(1023),
    line: fc.integer({ min: 1, max: 131_071 }),
    column: fc.integer({ min: 1, max: 4095 }),
  });
  fc.assert(
    fc.property(site, (place) => {
      expect(decodeSite(encodeSite(place))).toEqual(place);
    }),
  );
});

test.each([0, -1, 1.5, NaN, Infinity, 2 ** 53, 4096, 1])('%d is no site', (site) => {
  expect(decodeSite(site)).toBeNull();
});

/** The source's texts at which a run's events point: from there to the end of the line. */
function texts(source: string, type: TraceEvent['type'], fileNumber?: number): string[] {
  const ring = new TraceRing();
  const { main } = load({ 'exercise.ts': source }, fileNumber) as { main: () => Promise<void> };
  run(main(), { loopFactory: () => new VirtualClockLoop({ trace: ring.record }) });
  const lines = source.split('\n');
  return ring.events().flatMap((event) => {
    if (event.type !== type || !('site' in event)) return [];
    const site = decodeSite(event.site ?? 0);
    expect(site?.file).toBe(fileNumber);
    return [lines[(site?.line ?? 0) - 1]?.slice((site?.column ?? 0) - 1) ?? ''];
  });
}

const PROGRAM = `import { createTask, gather, sleep } from '@yieldpoint/asyncio';
interface Unused { a: number }

async function* count(to: number) {
  for (let n = 0; n < to; n++) {
    await sleep(1); // counting
    yield n;
  }
}
async function inner(seconds: number): Promise<void> {
  await sleep(seconds); // inside
}
export async function main() {
  const task = createTask(inner(1)); // made
  await (0, inner)(2); // outside
  await task;
  for await (const n of count(1)) void n;
  await gather([inner(1)]); // gathered
}
`;

test('awaits and the makers of tasks say where they stand', () => {
  expect(texts(PROGRAM, 'task-created', 3)).toEqual([
    'createTask(inner(1)); // made',
    'gather([inner(1)]); // gathered',
  ]);
  expect(texts(PROGRAM, 'step-ended', 3)).toEqual([
    'sleep(seconds); // inside',
    'sleep(seconds); // inside',
    'await sleep(1); // counting',
    'gather([inner(1)]); // gathered',
    'sleep(seconds); // inside',
  ]);
});

test('a task of a namespace import says so, too', () => {
  const source = `import * as asyncio from '@yieldpoint/asyncio';
export async function main() {
  await asyncio.createTask(asyncio.sleep(1)); // here
}`;
  expect(texts(source, 'task-created', 0)).toEqual(['asyncio.createTask(asyncio.sleep(1)); // here']);
});

test('without a file number nothing is told', () => {
  expect(texts(PROGRAM, 'step-ended')).toEqual([]);
});

test('a comma in what is awaited stays one', () => {
  const source = `import { sleep } from '@yieldpoint/asyncio';
export async function main() {
  const value = await (sleep(1, 'first'), sleep(1, 'second'));
  if (value !== 'second') throw new Error(String(value));
}`;
  expect(texts(source, 'step-ended', 0)).toHaveLength(1);
});
