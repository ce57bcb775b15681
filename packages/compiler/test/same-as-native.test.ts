import { inspect } from 'node:util';
import vm from 'node:vm';
import { transformSync } from 'oxc-transform';
import { run } from '@yieldpoint/asyncio';
import { expect, test } from 'vitest';
import { load } from './support/modules.ts';
import { programs } from './support/programs.ts';

type Log = (...values: unknown[]) => void;
type Main = (log: Log, value: (x: unknown) => unknown) => unknown;

const source = (body: string): string =>
  `export const main: any = async (log: any, value: any) => {${body}\n};\nexport const value = async (x: any) => x;`;

/** A log that shows values as they were when they were logged. */
function logger(): { lines: string[]; log: Log } {
  const lines: string[] = [];
  return {
    lines,
    log: (...values) => lines.push(values.map((value) => inspect(value, { sorted: true })).join(' ')),
  };
}

async function natively(body: string): Promise<string[]> {
  const stripped = transformSync('a.ts', source(body), {
    lang: 'ts',
    sourceType: 'module',
    target: 'esnext',
  });
  const code = `(() => {${stripped.code.replaceAll(/^export /gm, '')}\nreturn { main, value }; })()`;
  const { main, value } = vm.runInThisContext(code) as { main: Main; value: (x: unknown) => unknown };
  const { lines, log } = logger();
  await main(log, value);
  return lines;
}

test.each(Object.entries(programs))('%s', async (_, body) => {
  const { main, value } = load({ 'exercise.ts': source(body) }) as {
    main: Main;
    value: (x: unknown) => unknown;
  };
  const { lines, log } = logger();
  run(main(log, value) as never);
  const native = await natively(body);
  expect(native).not.toEqual([]);
  expect(lines).toEqual(native);
});
