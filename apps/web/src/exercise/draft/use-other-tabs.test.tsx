// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Files } from '../files.ts';
import { writeDraft } from './draft-store.ts';
import { useOtherTabs } from './use-other-tabs.ts';

const theirs = { 'exercise.ts': 'theirs' };
const onDraft = vi.fn<(files: Files) => void>();
const tell = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }));

beforeEach(() => {
  localStorage.clear();
  renderHook(() => useOtherTabs('wait', 'v1', onDraft));
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test('a draft that another tab changed is told', () => {
  writeDraft(localStorage, 'wait', 'v1', { files: theirs, at: 1 });
  tell(localStorage.key(0));
  expect(onDraft).toHaveBeenCalledExactlyOnceWith(theirs);
});

test('no draft is left when another tab started over, or everything was cleared', () => {
  writeDraft(localStorage, 'wait', 'v1', { files: theirs, at: 1 });
  const key = localStorage.key(0);
  localStorage.clear();
  for (const changed of [key, null]) tell(changed);
  expect(onDraft.mock.calls).toEqual([[{}], [{}]]);
});

test('what else changes in the storage is none of its business', () => {
  writeDraft(localStorage, 'wait', 'v2', { files: theirs, at: 1 });
  for (const key of [localStorage.key(0), 'something']) tell(key);
  cleanup();
  tell(null);
  expect(onDraft).not.toHaveBeenCalled();
});
