import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lines } from './prelude.ts';

const folder = import.meta.dirname;
const programs = readdirSync(folder)
  .filter((file) => /^\d{3}-.*\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length));

test.each(programs)('%s prints what CPython prints', (name) => {
  lines.length = 0;
  const expected = readFileSync(join(folder, `${name}.out`), 'utf8');
  return import(/* @vite-ignore */ join(folder, `${name}.ts`)).then(() =>
    expect(lines).toEqual(expected.trimEnd().split('\n')),
  );
});

test('every stored output has its program', () => {
  const outputs = readdirSync(folder).filter((file) => file.endsWith('.out'));
  expect(outputs.map((file) => file.slice(0, -'.out'.length)).sort()).toEqual(programs.sort());
});
