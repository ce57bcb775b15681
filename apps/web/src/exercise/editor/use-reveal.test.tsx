// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Editor } from './create-editor.ts';
import { useReveal } from './use-reveal.ts';

afterEach(cleanup);

test('waits until the editor can be seen, and goes there once', () => {
  const editor = { reveal: vi.fn<Editor['reveal']>() };
  const { result, rerender } = renderHook(({ visible }) => useReveal(editor, visible), {
    initialProps: { visible: false },
  });
  act(() => result.current({ file: 'exercise.ts', line: 3, column: 2 }));
  expect(editor.reveal).not.toHaveBeenCalled();
  rerender({ visible: true });
  expect(editor.reveal).toHaveBeenCalledExactlyOnceWith('exercise.ts', 3, 2);
  rerender({ visible: false });
  rerender({ visible: true });
  expect(editor.reveal).toHaveBeenCalledOnce();
});
