// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderIn } from '../testing/render-in.tsx';
import { pretendScreen } from '../testing/screen.ts';
import { SnippetCard } from './snippet-card.tsx';

const card = (
  <SnippetCard
    snippet={{
      title: { en: 'Asleep', 'zh-CN': '睡着' },
      differs: { en: 'Sets have no order.', 'zh-CN': '集合没有顺序。' },
      typescript: 'await sleep(1);\n',
      python: 'print(1)\n',
    }}
    fallback={{
      typescript: <div tabIndex={0}>in TypeScript</div>,
      python: <div tabIndex={0}>in Python</div>,
    }}
  />
);

beforeEach(() => pretendScreen({ small: false }));

test('has a name, and shows one language at a time', async () => {
  const { user } = renderIn('en', card);
  expect(screen.getByRole('region', { name: 'A program to change and run: Asleep' })).toBeTruthy();
  expect(screen.getByRole('tabpanel', { name: 'TypeScript' }).textContent).toContain('in TypeScript');
  expect(screen.queryByText(/Sets have no order/)?.closest('[hidden]')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Python' }));
  const panel = screen.getByRole('tabpanel', { name: 'Python' });
  expect(panel.textContent).toContain('in Python');
  expect(panel.textContent).toContain('Python prints something else: Sets have no order.');
});

test('arrow keys go from one language to the next', async () => {
  const { user } = renderIn('zh-CN', card);
  screen.getByRole('tab', { name: 'TypeScript' }).focus();
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement?.textContent).toBe('Python');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Python');
});

test(
  'the editor comes when somebody wants to write, and goes on where they were',
  { timeout: 90_000 },
  async () => {
    const { user } = renderIn('en', card);
    expect(document.querySelector('.cm-content')).toBeNull();
    await user.click(screen.getByText('in TypeScript'));
    const named = { name: 'Code of Asleep in TypeScript' };
    const editor = await screen.findByRole('textbox', named, { timeout: 60_000 });
    expect(screen.queryByText('in TypeScript')).toBeNull();
    await vi.waitFor(() => expect(editor.contains(document.activeElement)).toBe(true));
    expect(editor.textContent).toBe('await sleep(1);');
    expect(screen.getByRole('button', { name: 'Reset' })).toHaveProperty('disabled', true);
  },
);
