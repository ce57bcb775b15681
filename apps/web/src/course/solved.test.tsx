// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../testing/render-in.tsx';
import { SolvedMark } from './solved-mark.tsx';
import { markSolved, solvedExercises } from './solved.ts';

test('an exercise that passed is marked, at once and later', () => {
  const first = renderIn('en', <SolvedMark exercise="wait" />);
  expect(screen.queryByText(/Solved/)).toBeNull();
  act(() => {
    markSolved('wait');
    markSolved('wait');
  });
  expect(screen.getByText(/Solved/)).toBeTruthy();
  expect(solvedExercises()).toEqual(['wait']);
  first.unmount();
  renderIn('zh-CN', <SolvedMark exercise="wait" />);
  expect(screen.getByText(/已通过/)).toBeTruthy();
});

test.each(['', '{}', '[1]', '{'])('what is stored but no list of names (%j) marks nothing', (text) => {
  localStorage.setItem('yieldpoint:solved', text);
  expect(solvedExercises()).toEqual([]);
});
