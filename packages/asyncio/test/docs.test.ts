import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as asyncio from '@yieldpoint/asyncio';
import * as schedules from '@yieldpoint/asyncio/explore';
import { publicNames, reference } from './reference.ts';

const root = join(import.meta.dirname, '..');

/** What CPython does not have. */
const OURS = new Set(
  `AsyncGeneratorObject DeadlockError LoopLimitError RealTimeLoop ScheduleError SlicedRun TraceRing VirtualClockLoop
  abortable cancelOnAbort exceptStar explore isCancelled leavesLoop replay runAsync traceTo`.split(/\s+/),
);

const all = publicNames().flatMap(({ names }) => names);
const values: Record<string, unknown> = { ...asyncio, ...schedules };
const isErrorClass = (value: unknown): boolean =>
  typeof value === 'function' && value.prototype instanceof Error && !OURS.has(value.name);
/** What can be used at run time, but for plain error classes. */
const shown = all.filter(({ name }) => name in values && !isErrorClass(values[name]));
const namesOf = (documented: typeof all): string[] => documented.map(({ name }) => name);

test('every public name says what it is', () => {
  expect(Object.keys(values).filter((name) => !namesOf(all).includes(name))).toEqual([]);
  expect(namesOf(all.filter(({ doc }) => doc === ''))).toEqual([]);
});

test('every value shows a tiny example', () => {
  expect(namesOf(shown.filter(({ doc }) => !doc.includes('@example')))).toEqual([]);
});

test('what follows CPython says which page', () => {
  const followed = shown.filter(({ name }) => !OURS.has(name));
  expect(namesOf(followed.filter(({ doc }) => !doc.includes('docs.python.org')))).toEqual([]);
});

test('what is ours alone exists', () => {
  expect([...OURS].filter((name) => !(name in values))).toEqual([]);
});

test('the reference is as the sources say', () => {
  expect(readFileSync(new URL('../docs/reference.md', import.meta.url), 'utf8')).toBe(reference());
});

test('no file has more than 300 lines', () => {
  const files = globSync(['{src,test,bench,examples}/**/*.ts', '../compiler/{src,test,bench}/**/*.ts'], {
    cwd: root,
  });
  const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
  expect(files.length).toBeGreaterThan(100);
  expect(long).toEqual([]);
});
