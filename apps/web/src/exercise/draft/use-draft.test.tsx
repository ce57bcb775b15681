// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readDraft, writeDraft } from './draft-store.ts';
import { useDraft } from './use-draft.ts';

const starter = { 'exercise.ts': 'start', 'helper.ts': 'help' };
const open = (version = 'v1') => renderHook(() => useDraft('wait', version, starter)).result;

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('useDraft', () => {
  test('begins with the starter, and keeps every change at once', () => {
    const draft = open();
    expect(draft.current).toMatchObject({ files: starter, ready: true, keeping: 'untouched' });
    act(() => draft.current.change('exercise.ts', 'mine'));
    expect(draft.current).toMatchObject({ files: { ...starter, 'exercise.ts': 'mine' }, keeping: 'kept' });
    expect(readDraft(localStorage, 'wait', 'v1')?.files).toEqual({ ...starter, 'exercise.ts': 'mine' });
  });

  test('changes in one moment do not overwrite each other', () => {
    const draft = open();
    act(() => {
      draft.current.change('exercise.ts', 'one');
      draft.current.change('helper.ts', 'two');
    });
    expect(draft.current.files).toEqual({ 'exercise.ts': 'one', 'helper.ts': 'two' });
  });

  test('goes on where the reader left', () => {
    const before = open();
    act(() => before.current.change('exercise.ts', 'mine'));
    expect(open().current).toMatchObject({ files: { 'exercise.ts': 'mine' }, keeping: 'kept' });
  });

  test('back at the starter there is nothing to keep', () => {
    const draft = open();
    act(() => draft.current.change('exercise.ts', 'mine'));
    act(() => draft.current.replace(starter));
    expect(draft.current.keeping).toBe('untouched');
    expect(readDraft(localStorage, 'wait', 'v1')).toBeNull();
  });

  test('offers the draft of an earlier version until something is written', () => {
    writeDraft(localStorage, 'wait', 'v1', { files: { 'exercise.ts': 'old' }, at: 1 });
    const draft = open('v2');
    expect(draft.current).toMatchObject({ files: starter, older: { 'exercise.ts': 'old' } });
    act(() => draft.current.replace({ ...draft.current.older }));
    expect(draft.current).toMatchObject({
      files: { 'exercise.ts': 'old', 'helper.ts': 'help' },
      older: null,
    });
  });

  test('says when the browser keeps nothing, and goes on', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const draft = open();
    act(() => draft.current.change('exercise.ts', 'mine'));
    expect(draft.current).toMatchObject({ files: { 'exercise.ts': 'mine' }, keeping: 'lost' });
  });

  test('what another tab has kept is taken over, and not kept again', () => {
    const draft = open();
    const setItem = vi.spyOn(Storage.prototype, 'setItem');
    act(() => draft.current.adopt({ 'exercise.ts': 'theirs' }));
    // The editor tells of the text that it is given.
    act(() => draft.current.change('exercise.ts', 'theirs'));
    expect(draft.current).toMatchObject({ files: { ...starter, 'exercise.ts': 'theirs' }, keeping: 'kept' });
    act(() => draft.current.adopt({}));
    expect(draft.current).toMatchObject({ files: starter, keeping: 'untouched' });
    expect(setItem).not.toHaveBeenCalled();
  });
});
