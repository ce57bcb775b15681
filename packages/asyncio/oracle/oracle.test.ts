import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cpython } from './cpython.ts';
import { lines, reset } from './prelude.ts';

const folder = import.meta.dirname;
const programs = readdirSync(folder)
  .filter((file) => /^\d{3}-.*\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length));
const recorded = (name: string): string[] =>
  readFileSync(join(folder, `${name}.out`), 'utf8')
    .trimEnd()
    .split('\n');

test.each(programs)('%s prints what CPython prints', (name) => {
  reset();
  return import(/* @vite-ignore */ join(folder, `${name}.ts`)).then(() =>
    expect(lines).toEqual(recorded(name)),
  );
});

test('every stored output has its program', () => {
  const outputs = readdirSync(folder).filter((file) => /^\d{3}-.*\.out$/.test(file));
  expect(outputs.map((file) => file.slice(0, -'.out'.length)).sort()).toEqual(programs.sort());
});

test('CPython, asked again, prints what was recorded', { timeout: 180_000 }, () => {
  const code = 'import sys, _ordered, _vloop; _vloop.install(); _vloop.run(sys.argv[0])';
  const printed = cpython(programs.map((name) => ({ code, args: [`${name}.py`] })));
  const lined = printed.then((all) => all.map((text) => text.trimEnd().split('\n')));
  return expect(lined).resolves.toEqual(programs.map(recorded));
});
