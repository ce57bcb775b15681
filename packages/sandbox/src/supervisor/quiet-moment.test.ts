import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QuietMoment } from './quiet-moment.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function moment() {
  const state = { isQuiet: true, acts: 0 };
  const quiet = new QuietMoment({ isQuiet: () => state.isQuiet, act: () => (state.acts += 1) });
  return { state, quiet };
}

test('wishes of one moment are fulfilled once, and not within the call that wished', () => {
  const { state, quiet } = moment();
  quiet.wish();
  quiet.wish();
  expect(state.acts).toBe(0);
  vi.advanceTimersByTime(50);
  expect(state.acts).toBe(1);
  quiet.wish();
  vi.advanceTimersByTime(50);
  expect(state.acts).toBe(2);
});

test('it waits while somebody would be disturbed', () => {
  const { state, quiet } = moment();
  state.isQuiet = false;
  quiet.wish();
  vi.advanceTimersByTime(500);
  expect(state.acts).toBe(0);
  state.isQuiet = true;
  vi.advanceTimersByTime(50);
  expect(state.acts).toBe(1);
});

test('it waits for a second at most: a busy machine needs its workers too', () => {
  const { state, quiet } = moment();
  state.isQuiet = false;
  quiet.wish();
  vi.advanceTimersByTime(1_100);
  expect(state.acts).toBe(1);
});

test('nothing happens after it was disposed of', () => {
  const { state, quiet } = moment();
  quiet.wish();
  quiet[Symbol.dispose]();
  vi.advanceTimersByTime(5_000);
  expect(state.acts).toBe(0);
});
