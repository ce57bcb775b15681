import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEvent } from './apply-event.ts';
import { anyHistory, finished, history, passedTest, plan } from './events.fixture.ts';
import { finishedTests, isOver, newRun } from './run.ts';

const whole = (events: ReturnType<typeof history>) => events.reduce(applyEvent, newRun('s1'));

describe('applyEvent', () => {
  test('follows a submission from the queue to its verdict', () => {
    const events = history([
      { type: 'queued', ahead: 2 },
      { type: 'started' },
      plan('a', 'hidden b'),
      { type: 'test-started', test: 'a' },
      { type: 'console', test: 'a', level: 'log', text: 'hi', time: 0.5, truncated: false },
      passedTest('a'),
      finished(2),
    ]);
    const phases = events.map((_, index) => whole(events.slice(0, index + 1)).phase.kind);
    expect(phases).toEqual(['queued', 'running', 'running', 'running', 'running', 'running', 'finished']);
    const run = whole(events);
    expect(run.tests.map(({ state, hidden }) => [state.kind, hidden])).toEqual([
      ['finished', false],
      ['waiting', true],
    ]);
    expect(run.tests[0]?.console.map(({ text }) => text)).toEqual(['hi']);
    expect(finishedTests(run)).toBe(1);
    expect(isOver(run)).toBe(true);
  });

  test('starts a new attempt from a clean sheet', () => {
    const retried = whole(
      history(
        [
          { type: 'started' },
          plan('a'),
          { type: 'console', test: null, level: 'log', text: 'first', time: 0, truncated: false },
          passedTest('a'),
          { type: 'failed', code: 'worker-died', willRetry: true },
        ],
        [{ type: 'started' }, plan('a', 'b')],
      ),
    );
    expect(retried).toEqual({
      ...whole(history([{ type: 'started' }, plan('a', 'b')])),
      attempt: 2,
      lastSeq: 7,
    });
  });

  test('is over after a fault of ours only when nobody tries again', () => {
    const failing = (willRetry: boolean) => whole(history([{ type: 'failed', code: 'x', willRetry }]));
    expect(isOver(failing(true))).toBe(false);
    expect(isOver(failing(false))).toBe(true);
  });

  test('takes nothing from another submission', () => {
    const run = newRun('s2');
    expect(history([{ type: 'started' }]).reduce(applyEvent, run)).toBe(run);
  });

  test('any prefix and a reconnect, however much it repeats, give the state of the whole', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 5 }),
        (events, cuts) => {
          let run = newRun('s1');
          for (const [length, overlap] of cuts) {
            const from = Math.max(0, run.lastSeq - overlap);
            run = events.slice(from, from + length).reduce(applyEvent, run);
          }
          run = events.slice(run.lastSeq).reduce(applyEvent, run);
          expect(run).toEqual(whole(events));
        },
      ),
    );
  });
});
