import type { TraceEvent } from '@yieldpoint/asyncio';
import { expect, test } from 'vitest';
import { seconds, tellable } from './tellable.ts';

const told = (event: TraceEvent): unknown => JSON.parse(JSON.stringify(tellable([event])[0]));

test('times are numbers', () => {
  expect(told({ type: 'timer-armed', time: NaN, task: 1, when: Infinity })).toEqual({
    type: 'timer-armed',
    time: 0,
    task: 1,
    when: Number.MAX_VALUE,
  });
  expect([1.5, -Infinity, 'soon', undefined].map(seconds)).toEqual([1.5, -Number.MAX_VALUE, 0, 0]);
});

test('names are short', () => {
  const long = 'n'.repeat(10_000);
  const cut = `${'n'.repeat(80)}…`;
  const created: TraceEvent = { type: 'task-created', time: 0, task: 1, parent: 0, name: long };
  const ended: TraceEvent = { type: 'step-ended', time: 0, task: 1, awaiting: long, on: null };
  expect(told(created)).toMatchObject({ name: cut });
  expect(told({ ...created, name: 'Task-1' })).toMatchObject({ name: 'Task-1' });
  expect(told(ended)).toMatchObject({ awaiting: cut });
  expect(told({ ...ended, awaiting: null })).toMatchObject({ awaiting: null });
});
