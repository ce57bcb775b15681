// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { rememberHints, shownHints } from './hint-store.ts';

beforeEach(() => localStorage.clear());

test('remembers how many hints were shown, per exercise', () => {
  rememberHints('wait', 2);
  expect(shownHints(localStorage, 'wait')).toBe(2);
  expect(shownHints(localStorage, 'other')).toBe(0);
});

test.each(['', 'x', '-1', '1e99', 'null'])('takes %j for none', (text) => {
  localStorage.setItem('yieldpoint:hints:wait', text);
  expect(shownHints(localStorage, 'wait')).toBe(0);
});
