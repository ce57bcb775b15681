import { expect, test } from 'vitest';
import { tidied } from './trace.fixture.ts';
import { withoutTidying } from './tidying.ts';

test('what the loop does for itself at the end is left out, what was left behind is not', () => {
  const events = tidied();
  const tasks = new Set(withoutTidying(events).map(({ task }) => task));
  expect(events.some(({ task }) => task === 3)).toBe(true);
  expect([...tasks]).toEqual([1, 2]);
});

test('an unfinished run stays as it is', () => {
  const events = tidied().slice(0, 3);
  expect(withoutTidying(events)).toBe(events);
});
