import type { Submission } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { finished, history, plan } from './events.fixture.ts';
import { lastSubmission } from './last-submission.ts';

const submission: Submission = {
  id: 's1',
  exercise: 'wait',
  exerciseVersion: 'v1',
  files: {},
  state: 'finished',
  verdict: 'passed',
  score: 1,
  maxScore: 1,
  attempt: 1,
  lastSeq: 3,
  createdAt: '2026-01-01T00:00:00Z',
  finishedAt: null,
};
const signal = new AbortController().signal;

test('gathers all events, however many pages they take', async () => {
  const all = history([{ type: 'started' }, plan('a'), finished(1)]);
  const found = await lastSubmission(
    {
      listSubmissions: async () => [submission],
      getEvents: async (_, { after = 0 } = {}) => ({
        events: all.slice(after, after + 2),
        lastSeq: all.length,
      }),
    },
    'wait',
    signal,
  );
  expect(found).toEqual({ submission, events: all });
});

test('is null for who never submitted', async () => {
  const client = { listSubmissions: async () => [], getEvents: () => Promise.reject(new Error('not asked')) };
  expect(await lastSubmission(client, 'wait', signal)).toBeNull();
});
