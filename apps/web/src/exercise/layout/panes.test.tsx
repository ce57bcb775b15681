// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import { Panes } from './panes.tsx';

/** A screen that is small or not; jsdom has no width of its own. */
const screenIs = (small: boolean) =>
  vi.stubGlobal('matchMedia', () => ({ matches: small, addEventListener() {}, removeEventListener() {} }));

beforeEach(() =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  ),
);
afterEach(() => vi.unstubAllGlobals());

const panes = <Panes view="code" read={<p>prompt</p>} code={<p>editor</p>} results={<p>outcome</p>} />;

test('on a large screen three named regions stand between two handles', () => {
  screenIs(false);
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
  screenIs(true);
  renderIn('zh-CN', panes);
  expect(screen.getAllByRole('tabpanel').map((pane) => pane.getAttribute('aria-labelledby'))).toEqual([
    'tab-read',
    'tab-code',
    'tab-results',
  ]);
});

test('keys can scroll what is to be read; the editor scrolls itself', () => {
  screenIs(false);
  renderIn('en', panes);
  expect(screen.getAllByRole('region').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, 0]);
});
