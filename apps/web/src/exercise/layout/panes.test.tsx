// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import { pretendScreen } from '../../testing/screen.ts';
import { Panes } from './panes.tsx';

afterEach(() => vi.unstubAllGlobals());

const panes = <Panes view="code" read={<p>prompt</p>} code={<p>editor</p>} results={<p>outcome</p>} />;

test('on a large screen three named regions stand between two handles', () => {
  pretendScreen({ small: false });
  renderIn('en', panes);
  expect(screen.getAllByRole('region').map((pane) => pane.getAttribute('aria-label'))).toEqual([
    'Read',
    'Code',
    'Results',
  ]);
  expect(screen.getAllByRole('separator').map((handle) => handle.getAttribute('aria-label'))).toEqual([
    'Width of the instructions',
    'Height of the editor',
  ]);
});

test('on a small screen they are what the tabs show', () => {
  pretendScreen({ small: true });
  renderIn('zh-CN', panes);
  expect(screen.getAllByRole('tabpanel').map((pane) => pane.getAttribute('aria-labelledby'))).toEqual([
    'tab-read',
    'tab-code',
    'tab-results',
  ]);
});

test('keys can scroll what is to be read; the editor scrolls itself', () => {
  pretendScreen({ small: false });
  renderIn('en', panes);
  expect(screen.getAllByRole('region').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, 0]);
});
