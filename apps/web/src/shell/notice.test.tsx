// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../testing/render-in.tsx';
import { Notice } from './notice.tsx';

// Regression: a page that broke had no title at all.
test('what the page says is also its title', () => {
  renderIn(
    'en',
    <Notice sign="500" title="It broke">
      <p>Try again</p>
    </Notice>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('It broke');
  expect(document.title).toBe('It broke · Yieldpoint');
});
