import type { EventBody } from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../i18n/dictionary.ts';
import { history, passedTest, plan } from '../run/events.fixture.ts';
import { session } from '../run/session.ts';
import type { Session } from '../run/session.ts';
import { marksOf } from './marks-of.ts';

const files = { 'exercise.ts': 'graded' };
const graded = (...bodies: EventBody[]): Session =>
  history(bodies).reduce<Session>(
    (state, event) => session(state, { type: 'event', event }),
    session({ kind: 'sending' }, { type: 'accept', submission: 's1', files }),
  );
const marks = (state: Session, now = files) => marksOf(state, now, 'en', dictionaryOf('en'), {});
const place = { file: 'exercise.ts', line: 2, column: 3 };

const failing = graded(plan('a', 'b'), passedTest('b'), {
  ...(passedTest('a') as Extract<EventBody, { type: 'test-finished' }>),
  status: 'failed',
  message: { code: 'never-settled', data: {} },
  position: place,
});

describe('marksOf', () => {
  test('points at the line of each failed test, with its reason', () => {
    expect(marks(failing)).toEqual([
      { ...place, message: expect.stringMatching(/^a: The test would wait forever/) },
    ]);
  });

  test('points at what does not compile', () => {
    const rejected = graded({
      type: 'rejected',
      diagnostics: [{ ...place, code: 'syntax-error', message: 'Expected `;`' }],
    });
    expect(marks(rejected)).toMatchObject([
      { ...place, message: 'This is not valid TypeScript. Expected `;`' },
    ]);
  });

  test('points nowhere in a file that has changed since', () => {
    expect(marks(failing, { 'exercise.ts': 'edited' })).toEqual([]);
    expect(marks({ kind: 'idle' })).toEqual([]);
  });
});
