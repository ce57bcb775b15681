// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import type { Outcome } from '../run/run.ts';
import { Advice } from './advice.tsx';
import { Limits } from './limits.tsx';

const outcome: Outcome = {
  verdict: 'timeout',
  score: 0,
  maxScore: 10,
  counts: { total: 1, passed: 0, failed: 1, hidden: 0, hiddenPassed: 0 },
  limits: [
    { name: 'entry-time', max: 1000, unit: 'ms' },
    { name: 'timers', max: 1000, unit: 'count' },
  ],
  advice: [{ mistake: 'x', message: { en: 'Use `gather`.', 'zh-CN': '用 `gather`。' } }],
};
const none: Outcome = { ...outcome, limits: [], advice: [] };

test('each limit that was reached, with how much there was', () => {
  renderIn('en', <Limits outcome={outcome} />);
  const region = screen.getByRole('region', { name: 'Limits reached' });
  expect(
    within(region)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Your code kept the loop busy: one stretch without an await may take 1 s.',
    'At most 1,000 timers may be armed.',
  ]);
});

test('advice is in the reader’s language', () => {
  renderIn('zh-CN', <Advice outcome={outcome} />);
  expect(screen.getByRole('region', { name: '这个错误很常见' }).textContent).toContain('用 gather。');
});

test('where there is nothing to say there is nothing to see', () => {
  renderIn(
    'en',
    <>
      <Limits outcome={none} />
      <Advice outcome={none} />
    </>,
  );
  expect(screen.queryByRole('region')).toBeNull();
});
