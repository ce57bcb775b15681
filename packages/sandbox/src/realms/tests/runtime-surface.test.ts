import * as asyncio from '@yieldpoint/asyncio';
import { expect, test } from 'vitest';
import { MEMBERS, NEVER_SHOWN } from './runtime-surface.ts';

const classes = Object.entries(asyncio).filter(
  ([, value]) =>
    typeof value === 'function' &&
    Function.prototype.toString.call(value).startsWith('class') &&
    !(value.prototype instanceof Error),
);

test('every class of the runtime is either described or withheld', () => {
  expect(classes.length).toBeGreaterThan(20);
  expect(
    classes.map(([name]) => name).filter((name) => !(name in MEMBERS) && !NEVER_SHOWN.has(name)),
  ).toEqual([]);
});

test('nothing is described that the runtime does not have', () => {
  const names = new Set(classes.map(([name]) => name));
  expect(Object.keys(MEMBERS).filter((name) => !names.has(name))).toEqual([]);
});
