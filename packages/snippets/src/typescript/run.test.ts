import { compile } from '@yieldpoint/compiler';
import type { TraceEvent } from '@yieldpoint/asyncio';
import { expect, test } from 'vitest';
import { BoundedOutput } from '../output.ts';
import { runTypeScript } from './run.ts';

async function run(source: string, trace?: (event: TraceEvent) => void) {
  const compiled = compile(source, { fileName: 'main.ts', format: 'function' });
  if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
  const lines: string[] = [];
  const ending = await runTypeScript(compiled, (stream, text) => lines.push(`${stream} ${text}`), trace);
  return { lines, ending };
}

const runtime = (names: string) => `import { ${names} } from '@yieldpoint/asyncio';\n`;

test('a program runs on a virtual clock', async () => {
  const source = `${runtime('run, sleep, getRunningLoop')}
    async function main() { await sleep(3600); console.log(getRunningLoop().time(), 'done'); }
    run(main());`;
  expect(await run(source)).toEqual({ lines: ['out 3600 done'], ending: { state: 'done' } });
});

test('the top level awaits coroutines, and promises as the host does', async () => {
  const source = `${runtime('sleep')}
    async function later() { await sleep(1); return { a: [1] }; }
    console.log(await later());
    console.warn(await Promise.resolve('promised'));
    try { await Promise.reject(new Error('no')); } catch (error) { console.log(error); }`;
  expect((await run(source)).lines).toEqual(['out { a: [1] }', 'err promised', 'out Error: no']);
});

test('it is over when what it left open is', async () => {
  const source = `${runtime('runAsync, sleep')}
    async function later() { await new Promise((resolve) => setTimeout(resolve, 1)); console.log('ran'); }
    runAsync(later());
    setTimeout(() => setTimeout(() => console.log('timer'), 1), 1);
    const never = setTimeout(() => console.log('never'), 1e9);
    clearTimeout(never);`;
  const { lines, ending } = await run(source);
  expect(lines.toSorted()).toEqual(['out ran', 'out timer']);
  expect(ending).toEqual({ state: 'done' });
});

test.each([
  ['at once', 'throw new RangeError("x");', 2],
  ['below a coroutine', 'async function main() {\n throw new RangeError("x"); }\nrun(main());', 3],
  [
    'in a run that nobody awaits',
    'async function main() { throw new RangeError("x"); } runAsync(main());',
    2,
  ],
])('an error %s names its line', async (_, source, line) => {
  const { ending } = await run(`${runtime('run, runAsync')}${source}`);
  expect(ending).toEqual({ state: 'failed', message: 'RangeError: x', line });
});

test('modules other than the runtime are not there', async () => {
  const { ending } = await run(`import { readFileSync } from 'node:fs';\nconsole.log(readFileSync);`);
  expect(ending).toMatchObject({ state: 'failed', message: expect.stringContaining("'node:fs'") });
});

test('the console and the timers are given back', async () => {
  const before = [globalThis.console, globalThis.setTimeout];
  await run('console.log(1);');
  expect([globalThis.console, globalThis.setTimeout]).toEqual(before);
});

test('the first run is traced, others are not', async () => {
  const events: TraceEvent[] = [];
  const source = `${runtime('run, sleep')}
    async function first() { await sleep(2); }
    async function second() { await sleep(5); }
    run(first()); run(second());`;
  await run(source, (event) => events.push(event));
  expect(events[0]).toMatchObject({ type: 'task-created', task: 1 });
  expect(Math.max(...events.map(({ time }) => time))).toBe(2);
});

test('output is bounded, in lines and in length', async () => {
  const lines: string[] = [];
  let full = 0;
  const output = new BoundedOutput(
    ({ text }) => lines.push(text),
    () => (full += 1),
  );
  output.print('out', 'x'.repeat(10_000));
  for (let index = 0; index < 5_000; index += 1) output.print('out', 'a\nb');
  expect(lines.slice(0, 3)).toEqual([`${'x'.repeat(4_000)}…`, 'a', 'b']);
  expect([lines.length, full]).toEqual([1_000, 1]);
});
