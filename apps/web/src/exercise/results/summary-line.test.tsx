// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import { finished, history } from '../run/events.fixture.ts';
import { session } from '../run/session.ts';
import { SummaryLine } from './summary-line.tsx';

const retried = history(
  [{ type: 'failed', code: 'worker-lost', willRetry: true }],
  [{ type: 'started' }, finished(2)],
);
const restored = session(
  { kind: 'idle' },
  { type: 'restore', submission: 's1', files: {}, createdAt: Date.UTC(2026, 0, 5, 12), events: retried },
);

test('is announced, and tells which attempt it was and when', () => {
  renderIn('en', <SummaryLine session={restored} />);
  expect(screen.getByRole('status').textContent).toBe('All 2 tests passed');
  expect(screen.getByText('Attempt 2')).toBeTruthy();
  expect(screen.getByText(/^From your last submission, Jan 5, 2026/)).toBeTruthy();
});

test('tells the time as the reader’s language does', () => {
  renderIn('zh-CN', <SummaryLine session={restored} />);
  expect(screen.getByText(/^上次提交的结果，2026年1月5日/)).toBeTruthy();
});

test.each([
  ['en', 2, 'In the queue, 2 submissions ahead of yours'],
  ['en', 1, 'In the queue, 1 submission ahead of yours'],
  ['en', 0, 'In the queue, yours is next'],
  ['zh-CN', 2, '排队中，前面还有 2 份提交'],
] as const)('tells the newest place in the queue (%s, %i)', (locale, ahead, words) => {
  const accepted = session({ kind: 'idle' }, { type: 'accept', submission: 's1', files: {} });
  const queued = history([{ type: 'queued', ahead: 5 }]).reduce(
    (state, event) => session(state, { type: 'event', event }),
    accepted,
  );
  const now = session(queued, { type: 'position', submission: 's1', ahead });
  renderIn(locale, <SummaryLine session={now} />);
  expect(screen.getByRole('status').textContent).toBe(words);
});

test('invites whoever has not submitted yet', () => {
  renderIn('en', <SummaryLine session={{ kind: 'idle' }} />);
  expect(screen.getByText(/watch each test arrive/)).toBeTruthy();
  expect(screen.queryByText(/last submission/)).toBeNull();
});
