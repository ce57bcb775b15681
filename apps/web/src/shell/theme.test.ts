import { expect, test } from 'vitest';
import { themeOf } from './theme.ts';

test.each([
  ['light', 'light'],
  ['dark', 'dark'],
  ['system', 'system'],
  [undefined, 'system'],
  ['dark" onload="x', 'system'],
])('the cookie %j means %s', (cookie, theme) => {
  expect(themeOf(cookie)).toBe(theme);
});
