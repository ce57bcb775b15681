import { expect, test } from 'vitest';
import { tellable } from './tellable.ts';

const told = (value: unknown): unknown => JSON.parse(JSON.stringify(value, tellable));

test('times are numbers', () => {
  expect(told({ time: Infinity, when: NaN, virtualSeconds: 'soon' })).toEqual({
    time: Number.MAX_VALUE,
    when: 0,
    virtualSeconds: 0,
  });
  expect(told({ events: [{ time: 1.5 }] })).toEqual({ events: [{ time: 1.5 }] });
});

test('names are short', () => {
  const long = 'n'.repeat(10_000);
  expect(told([{ name: long }, { awaiting: long }, { awaiting: null }, { name: 'Task-1' }])).toEqual([
    { name: `${'n'.repeat(80)}…` },
    { awaiting: `${'n'.repeat(80)}…` },
    { awaiting: null },
    { name: 'Task-1' },
  ]);
});

test('other texts stay whole', () => {
  expect(told({ actual: 'x'.repeat(1_000) })).toEqual({ actual: 'x'.repeat(1_000) });
});
