import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../packages/protocol/src/client/', import.meta.url));

test('the client takes only types from outside its folder: no schema reaches the page', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const source = readFileSync(folder + file, 'utf8');
    const imports = [...source.matchAll(/^(import|export) (type )?[^;]*? from '([^']+)'/gm)];
    const atRuntime = imports.filter(([, , isType]) => isType === undefined).map(([, , , from]) => from);
    expect(atRuntime.filter((from) => from?.startsWith('./') !== true)).toEqual([]);
  }
});
