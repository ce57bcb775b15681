// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { browserStore, keep } from './browser-store.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('is the browser’s own storage', () => {
  keep('a', '1');
  expect(localStorage.getItem('a')).toBe('1');
  expect(browserStore().getItem('a')).toBe('1');
});

test('a browser that forbids storage has an empty one, which refuses to keep', () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const store = browserStore();
  expect([store.length, store.key(0), store.getItem('a')]).toEqual([0, null, null]);
  expect(() => store.setItem('a', '1')).toThrow('keeps nothing');
  expect(() => store.removeItem('a')).not.toThrow();
  expect(() => keep('a', '1')).not.toThrow();
});

test('a full one loses a preference and nothing else', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => keep('a', '1')).not.toThrow();
});
