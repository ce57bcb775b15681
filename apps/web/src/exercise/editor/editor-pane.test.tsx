// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import { EditorPane } from './editor-pane.tsx';

const pane = (loaded: boolean, onOpen = vi.fn<(file: string) => void>()) => (
  <EditorPane
    files={['a.ts', 'b.ts']}
    given={[]}
    open="a.ts"
    onOpen={onOpen}
    host={() => undefined}
    loaded={loaded}
    fallback={{ 'a.ts': <p>text of a</p>, 'b.ts': <p>text of b</p> }}
    helpId="help"
  />
);

test('shows the text of the open file until the editor is there', () => {
  const { rerender } = renderIn('en', pane(false));
  expect(screen.getByText('text of a')).toBeTruthy();
  expect(screen.queryByText('text of b')).toBeNull();
  rerender(pane(true));
  expect(screen.queryByText('text of a')).toBeNull();
});

test('says which file is open, and opens another', async () => {
  const onOpen = vi.fn<(file: string) => void>();
  const { user } = renderIn('en', pane(true, onOpen));
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('a.ts');
  await user.click(screen.getByRole('button', { name: 'b.ts' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('b.ts');
});

test('tells how to leave the editor by keyboard', () => {
  renderIn('zh-CN', pane(true));
  expect(document.getElementById('help')?.textContent).toMatch(/Esc/);
});
