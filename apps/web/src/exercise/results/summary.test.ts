import type { EventBody } from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../i18n/dictionary.ts';
import { finished, history, passedTest, plan } from '../run/events.fixture.ts';
import { session } from '../run/session.ts';
import type { Session } from '../run/session.ts';
import { summarize } from './summary.ts';

const submitted = (...bodies: EventBody[]): Session =>
  history(bodies).reduce<Session>(
    (state, event) => session(state, { type: 'event', event }),
    session({ kind: 'sending' }, { type: 'accept', submission: 's1', files: {} }),
  );
const say = (state: Session) => {
  const { tone, title } = summarize(state, 'en', dictionaryOf('en'));
  return [tone, title];
};
const verdict = (name: 'failed' | 'timeout' | 'memory' | 'rejected'): EventBody => ({
  ...(finished(4) as Extract<EventBody, { type: 'finished' }>),
  verdict: name,
  counts: { total: 4, passed: 3, failed: 1, hidden: 0, hiddenPassed: 0 },
});

describe('summarize', () => {
  test.each<[Session, string[]]>([
    [{ kind: 'idle' }, ['quiet', 'Not submitted yet']],
    [{ kind: 'sending' }, ['busy', 'Sending your code…']],
    [submitted({ type: 'queued', ahead: 2 }), ['busy', 'In the queue, 2 submissions ahead of yours']],
    [submitted({ type: 'queued', ahead: 0 }), ['busy', 'In the queue, yours is next']],
    [submitted({ type: 'started' }), ['busy', 'Starting your code…']],
    [submitted({ type: 'started' }, plan('a', 'b'), passedTest('a')), ['busy', 'Running: 1 of 2 tests']],
    [submitted(finished(4)), ['good', 'All 4 tests passed']],
    [submitted(verdict('failed')), ['bad', '3 of 4 tests passed']],
    [submitted(verdict('timeout')), ['warn', 'Out of time: 3 of 4 tests passed']],
    [submitted(verdict('memory')), ['warn', 'Out of memory: 3 of 4 tests passed']],
    [submitted(verdict('rejected')), ['bad', 'The code does not compile']],
  ])('%#', (state, expected) => {
    expect(say(state)).toEqual(expected);
  });

  test('never blames the reader for a fault of ours', () => {
    for (const willRetry of [true, false]) {
      const [tone, title] = say(submitted({ type: 'failed', code: 'worker-lost', willRetry }));
      expect(tone).toBe('ours');
      expect(title).toContain('on our side');
    }
  });
});
