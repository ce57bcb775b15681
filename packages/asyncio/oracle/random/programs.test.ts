import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { cpython } from '../cpython.ts';
import { events, eventsWithHost } from './programs.ts';

const folder = import.meta.dirname;

/** The seeds whose program did something else than was recorded. */
function different(first: number, recorded: string, far = false): number[] {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const programs = recorded.trimEnd().split('\n');
  const seeds = programs.flatMap((line, index) =>
    JSON.stringify(events(first + index, far)) === JSON.stringify(JSON.parse(line)) ? [] : [first + index],
  );
  vi.restoreAllMocks();
  return seeds;
}

test('150 random programs do what CPython 3.14 was recorded to do', () => {
  const recorded = readFileSync(join(folder, 'programs.out'), 'utf8');
  expect(different(1, recorded)).toEqual([]);
  expect(recorded.trimEnd().split('\n')).toHaveLength(150);
});

test('the same programs, each node driven through a frame as across a membrane', () => {
  expect(different(1, readFileSync(join(folder, 'programs.out'), 'utf8'), true)).toEqual([]);
});

test('the same programs on a loop that gives its host a turn whenever it waits', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const programs = readFileSync(join(folder, 'programs.out'), 'utf8').trimEnd().split('\n');
  return Promise.all(programs.map((_, index) => eventsWithHost(index + 1)))
    .then((all) => expect(all.map((one) => JSON.stringify(one))).toEqual(programs.map(compact)))
    .finally(() => vi.restoreAllMocks());
});

const compact = (json: string): string => JSON.stringify(JSON.parse(json));

/** `RANDOM_PROGRAMS=20000` asks for more; the first seed is another one every time. */
const COUNT = Number(process.env['RANDOM_PROGRAMS'] ?? 500);

test('and so do others, beside a CPython that runs them now', { timeout: 180_000 }, () => {
  const first = 1_000 + Math.floor(Math.random() * 1e6);
  const code = readFileSync(join(folder, 'programs.py'), 'utf8');
  const told = cpython([{ code, args: ['programs.py', String(first), String(COUNT)] }]);
  const compared = told.then(([recorded = '']) => ({
    count: recorded.trimEnd().split('\n').length,
    different: different(first, recorded),
  }));
  return expect(compared).resolves.toEqual({ count: COUNT, different: [] });
});
