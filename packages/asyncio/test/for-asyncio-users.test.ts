import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as asyncio from '@yieldpoint/asyncio';
import { cpython } from '../oracle/cpython.ts';

const page = readFileSync(new URL('../docs/for-asyncio-users.md', import.meta.url), 'utf8');
const [tables = ''] = page.split('## What else differs');
const rows = tables.split('\n').filter((line) => line.startsWith('|'));
const words = (text: string): string[] => text.match(/[A-Za-z_]\w*/g) ?? [];
/** What stands in backticks in a column. */
const named = (column: number): Set<string> =>
  new Set(rows.flatMap((row) => (row.split('|')[column]?.match(/`[^`]+`/g) ?? []).flatMap(words)));

test('every export is in the page, and what it says is here can be imported', () => {
  const here = named(2);
  expect(Object.keys(asyncio).filter((name) => !here.has(name))).toEqual([]);
  const classes = [...here].filter((name) => /^[A-Z]/.test(name) && !NOT_EXPORTS.has(name));
  expect(classes.filter((name) => !(name in asyncio))).toEqual([]);
});

/** Parts of examples, and the language's own. */
const NOT_EXPORTS = new Set(['Kind', 'Symbol', 'AbortSignal']);

test('every public name of CPython’s asyncio is in the page', { timeout: 60_000 }, () => {
  const mentioned = new Set(words(tables));
  const told = cpython([{ code: 'import asyncio; print(*asyncio.__all__)', args: ['all.py'] }]);
  const missing = told.then(([names = '']) =>
    names
      .trim()
      .split(' ')
      .filter((name) => !mentioned.has(name)),
  );
  return expect(missing).resolves.toEqual([]);
});
