// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import { Hints } from './hints.tsx';

const hints = ['<p>gentle</p>', '<p>clearer</p>'];
const shown = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const page = (exercise: string) => <Hints exercise={exercise} hints={hints} next={null} />;

test('hints come one at a time, and only when asked for', async () => {
  const { user } = renderIn('en', page('wait'));
  expect(shown()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Show hint 1 of 2' }));
  expect(shown()).toEqual(['gentle']);
  await user.click(screen.getByRole('button', { name: 'Show hint 2 of 2' }));
  expect(shown()).toEqual(['gentle', 'clearer']);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('That was the last hint.')).toBeTruthy();
});

test('those that were asked for are still there later, each exercise for itself', async () => {
  const first = renderIn('zh-CN', page('wait'));
  await first.user.click(screen.getByRole('button', { name: '查看第 1 条提示（共 2 条）' }));
  first.unmount();
  const second = renderIn('zh-CN', page('wait'));
  expect(shown()).toEqual(['gentle']);
  second.unmount();
  renderIn('zh-CN', page('gather'));
  expect(shown()).toEqual([]);
});

test('an exercise without hints has no place for them', () => {
  renderIn('en', <Hints exercise="wait" hints={[]} next={null} />);
  expect(screen.queryByRole('heading')).toBeNull();
});
