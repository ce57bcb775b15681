// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderIn } from '../testing/render-in.tsx';
import { ActionBar } from './action-bar.tsx';
import type { Keeping } from './draft/use-draft.ts';

const bar = (keeping: Keeping, busy = false, onReset = () => undefined) => (
  <ActionBar busy={busy} keeping={keeping} onSubmit={vi.fn()} onReset={onReset} onShortcuts={vi.fn()} />
);

test('says whether what was written is kept', () => {
  const { rerender } = renderIn('en', bar('untouched'));
  expect(screen.queryByText(/Draft kept/)).toBeNull();
  rerender(bar('kept'));
  expect(screen.getByText('Draft kept in this browser')).toBeTruthy();
  rerender(bar('lost'));
  expect(screen.getByText(/keeps no drafts/)).toBeTruthy();
});

test('there is nothing to start over from while nothing was written', async () => {
  const onReset = vi.fn<() => undefined>();
  const { user, rerender } = renderIn('en', bar('untouched', false, onReset));
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  expect(onReset).not.toHaveBeenCalled();
  rerender(bar('kept', false, onReset));
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  expect(onReset).toHaveBeenCalledOnce();
});

test('shows that it is grading, and stays where the focus is', () => {
  renderIn('en', bar('kept', true));
  const submit = screen.getByRole('button', { name: 'Grading…' });
  expect(submit.getAttribute('aria-disabled')).toBe('true');
  expect(submit).toHaveProperty('disabled', false);
});
