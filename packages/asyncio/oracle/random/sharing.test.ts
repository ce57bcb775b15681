import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cpython } from '../cpython.ts';
import { sharing } from './sharing.ts';

const folder = import.meta.dirname;

/** The seeds whose program did something else than was recorded. */
function different(first: number, recorded: string): number[] {
  const programs = recorded.trimEnd().split('\n');
  return programs.flatMap((line, index) =>
    JSON.stringify(sharing(first + index)) === JSON.stringify(JSON.parse(line)) ? [] : [first + index],
  );
}

test('100 programs that share what can be shared do what CPython 3.14 was recorded to do', () => {
  const recorded = readFileSync(join(folder, 'sharing.out'), 'utf8');
  expect(different(1, recorded)).toEqual([]);
  expect(recorded.trimEnd().split('\n')).toHaveLength(100);
});

/** `RANDOM_PROGRAMS=20000` asks for more; the first seed is another one every time. */
const COUNT = Number(process.env['RANDOM_PROGRAMS'] ?? 500);

test('and so do others, beside a CPython that runs them now', { timeout: 180_000 }, () => {
  const first = 1_000 + Math.floor(Math.random() * 1e6);
  const code = readFileSync(join(folder, 'sharing.py'), 'utf8');
  const told = cpython([{ code, args: ['sharing.py', String(first), String(COUNT)] }]);
  const compared = told.then(([recorded = '']) => ({
    count: recorded.trimEnd().split('\n').length,
    different: different(first, recorded),
  }));
  return expect(compared).resolves.toEqual({ count: COUNT, different: [] });
});
