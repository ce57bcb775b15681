// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import type { Files } from '../files.ts';
import { DraftNotices } from './draft-notices.tsx';

const mine = { 'exercise.ts': 'mine' };

test('starting over can be undone', async () => {
  const onReplace = vi.fn<(files: Files) => void>();
  const onForget = vi.fn<() => void>();
  const { user } = renderIn('en', <DraftNotices before={mine} older={null} {...{ onReplace, onForget }} />);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onReplace).toHaveBeenCalledExactlyOnceWith(mine);
  expect(onForget).toHaveBeenCalledOnce();
});

test('a draft of an earlier version can be opened, or left where it is', async () => {
  const onReplace = vi.fn<(files: Files) => void>();
  const { user } = renderIn(
    'en',
    <DraftNotices before={null} older={mine} onReplace={onReplace} onForget={() => undefined} />,
  );
  await user.click(screen.getByRole('button', { name: 'Open my draft' }));
  expect(onReplace).toHaveBeenCalledExactlyOnceWith(mine);
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('status')).toBeNull();
});
