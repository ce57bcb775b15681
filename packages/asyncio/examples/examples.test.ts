import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

test.each(names)('%s prints what stands beside it', (name) => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => lines.push(String(line)));
  const printed = import(/* @vite-ignore */ join(folder, `${name}.ts`)).then(() => `${lines.join('\n')}\n`);
  return expect(printed.finally(() => log.mockRestore())).resolves.toBe(
    readFileSync(join(folder, `${name}.out`), 'utf8'),
  );
});

test('there is an example for each of the big parts', () => {
  expect(names.length).toBeGreaterThanOrEqual(10);
});
