// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderIn } from '../testing/render-in.tsx';
import { NoticeBar } from './notice-bar.tsx';

test('says what happened, offers the way back, and can be sent away', async () => {
  const onAction = vi.fn<() => void>();
  const onDismiss = vi.fn<() => void>();
  const { user } = renderIn('en', <NoticeBar text="Replaced." action="Undo" {...{ onAction, onDismiss }} />);
  expect(screen.getByRole('status').textContent).toBe('Replaced.');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect([onAction.mock.calls.length, onDismiss.mock.calls.length]).toEqual([1, 1]);
});
