import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { python } from './live-python.ts';
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

test.skipIf(python === null)('the installed CPython prints what was recorded', { timeout: 120_000 }, () => {
  const changed = programs.filter((name) => {
    const code = `import _ordered; exec(compile(open('${name}.py').read(), '${name}.py', 'exec'))`;
    const printed = execFileSync(python as string, ['-c', code], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return printed.trimEnd() !== recorded(name).join('\n');
  });
  expect(changed).toEqual([]);
});
