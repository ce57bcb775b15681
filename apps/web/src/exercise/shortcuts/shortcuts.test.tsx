// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useRef } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import { pretendScreen } from '../../testing/screen.ts';
import type { ShortcutAction } from './keys.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useShortcuts } from './use-shortcuts.ts';

beforeAll(() => pretendScreen({ small: false }));

function Page({ act }: { act: (action: ShortcutAction) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [singleKeys, setSingleKeys] = useShortcuts((action) => {
    act(action);
    if (action === 'help') dialog.current?.showModal();
  });
  return (
    <>
      <input aria-label="text" />
      <ShortcutsDialog dialog={dialog} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
    </>
  );
}

test('keys act on the page, not where text is written', async () => {
  const act = vi.fn<(action: ShortcutAction) => void>();
  const { user } = renderIn('en', <Page act={act} />);
  await user.keyboard('r');
  expect(act.mock.calls).toEqual([['results']]);
  await user.click(screen.getByLabelText('text'));
  await user.keyboard('r');
  expect(screen.getByLabelText('text')).toHaveProperty('value', 'r');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(act.mock.calls).toEqual([['results'], ['submit']]);
});

test('? lists them, and there single keys can be switched off for good', async () => {
  const act = vi.fn<(action: ShortcutAction) => void>();
  const { user, unmount } = renderIn('en', <Page act={act} />);
  await user.keyboard('?');
  expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveProperty('open', true);
  await user.click(screen.getByRole('checkbox', { name: 'Single-key shortcuts' }));
  unmount();
  act.mockClear();
  const again = renderIn('en', <Page act={act} />);
  await again.user.keyboard('e?');
  expect(act).not.toHaveBeenCalled();
});
