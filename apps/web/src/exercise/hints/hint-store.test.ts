import { expect, test } from 'vitest';
import { rememberHints, shownHints } from './hint-store.ts';

const storeOf = (items: Map<string, string>) => ({
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => void items.set(key, value),
});

test('remembers how many hints were shown, per exercise', () => {
  const store = storeOf(new Map());
  rememberHints(store, 'wait', 2);
  expect(shownHints(store, 'wait')).toBe(2);
  expect(shownHints(store, 'other')).toBe(0);
});

test.each(['', 'x', '-1', '1e99', 'null'])('takes %j for none', (text) => {
  expect(shownHints(storeOf(new Map([['yieldpoint:hints:wait', text]])), 'wait')).toBe(0);
});

test('lives without a storage', () => {
  const refuse = () => {
    throw new Error('no');
  };
  expect(shownHints({ getItem: refuse }, 'wait')).toBe(0);
  expect(() => rememberHints({ setItem: refuse }, 'wait', 1)).not.toThrow();
});
