import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SubmissionEvent } from '../events.ts';
import { Cursor, isLastEvent } from './cursor.ts';

const place = (seq: number) => ({ submission: 's', seq, attempt: 1, at: 0 });
const started = (seq: number): SubmissionEvent => ({ ...place(seq), type: 'started' });
const failed = (seq: number, willRetry: boolean): SubmissionEvent => ({
  ...place(seq),
  type: 'failed',
  code: 'worker-lost',
  willRetry,
});

test('whatever comes twice or out of order, each event is handed on once and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 })), fc.nat({ max: 5 }), (seqs, after) => {
      const taken: number[] = [];
      const cursor = new Cursor(after, ({ seq }) => taken.push(seq));
      for (const seq of seqs) cursor.take(started(seq));
      expect(taken).toEqual(taken.map((_, index) => after + index + 1));
      expect(cursor.last).toBe(after + taken.length);
    }),
  );
});

test('a missing event is noticed', () => {
  const cursor = new Cursor(0, () => {});
  expect(cursor.take(started(1))).toBe(true);
  expect(cursor.take(started(3))).toBe(false);
  expect(cursor.take(started(1))).toBe(true);
  expect(cursor.last).toBe(1);
});

test('it ends with a failure that is not retried, and hands on nothing after', () => {
  const taken: number[] = [];
  const cursor = new Cursor(0, ({ seq }) => taken.push(seq));
  cursor.take(failed(1, true));
  expect(cursor.ended).toBe(false);
  cursor.take(failed(2, false));
  expect(cursor.ended).toBe(true);
  cursor.take(started(3));
  expect(taken).toEqual([1, 2]);
});

test('an end that is not the newest event is followed by a grading again', () => {
  const taken: number[] = [];
  const cursor = new Cursor(0, ({ seq }) => taken.push(seq));
  cursor.expect(3);
  for (const event of [failed(1, false), started(2)]) cursor.take(event);
  expect(cursor.ended).toBe(false);
  cursor.take(failed(3, false));
  expect(cursor.ended).toBe(true);
  expect(taken).toEqual([1, 2, 3]);
});

test('only a verdict or a final failure is the last event', () => {
  expect(isLastEvent(started(1))).toBe(false);
  expect(isLastEvent(failed(1, true))).toBe(false);
  expect(isLastEvent(failed(1, false))).toBe(true);
});
