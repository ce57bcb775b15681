import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as asyncio from '@yieldpoint/asyncio';
import * as schedules from '@yieldpoint/asyncio/explore';

const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(source, file), 'utf8'));

/** The docstring in front of a declaration; the empty string where there is none. */
function docOf(name: string): string {
  const declaration = new RegExp(
    `^export (?:abstract )?(?:class|function\\*?|const|type|interface) ${name}\\b`,
    'm',
  );
  for (const text of files) {
    const found = declaration.exec(text);
    const before = found ? text.slice(0, found.index).trimEnd() : '';
    if (before.endsWith('*/')) return before.slice(before.lastIndexOf('/**'));
  }
  return '';
}

/** What CPython does not have. */
const OURS = new Set(
  `AsyncGeneratorObject DeadlockError LoopLimitError RealTimeLoop ScheduleError SlicedRun TraceRing VirtualClockLoop
  abortable cancelOnAbort exceptStar explore isCancelled leavesLoop replay runAsync traceTo`.split(/\s+/),
);
const isErrorClass = (value: unknown): boolean =>
  typeof value === 'function' && value.prototype instanceof Error && !OURS.has(value.name);
const values = Object.entries({ ...asyncio, ...schedules });

test('every public name says what it is', () => {
  const types = files.flatMap((text) => [...text.matchAll(/^export type \{([^}]*)\} from/gm)]);
  const names = types.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  const all = [...values.map(([name]) => name), ...names].filter(Boolean);
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((name) => docOf(name) === '')).toEqual([]);
});

test('every value shows a tiny example, but for plain error classes', () => {
  const shown = values.filter(([, value]) => !isErrorClass(value));
  expect(shown.map(([name]) => name).filter((name) => !docOf(name).includes('@example'))).toEqual([]);
});

test('what follows CPython says which page', () => {
  const followed = values.filter(([name, value]) => !OURS.has(name) && !isErrorClass(value));
  expect(followed.map(([name]) => name).filter((name) => !docOf(name).includes('docs.python.org'))).toEqual(
    [],
  );
});

test('what is ours alone exists', () => {
  expect([...OURS].filter((name) => !(name in asyncio) && !(name in schedules))).toEqual([]);
});
