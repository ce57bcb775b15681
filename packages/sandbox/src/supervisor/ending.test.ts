import type { GradingEvent } from '@yieldpoint/protocol';
import { gradingEventSchema } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import type { GradableExercise } from '../exercise.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { endEarly, reject, tooComplex } from './ending.ts';
import type { EarlyEnd } from './ending.ts';
import { Transcript } from './transcript.ts';

const exercise: GradableExercise = {
  id: 'x',
  version: '1',
  points: 5,
  files: ['exercise.ts'],
  tests: [],
  mistakes: [],
};

function toldSoFar(): { transcript: Transcript; heard: GradingEvent[] } {
  const heard: GradingEvent[] = [];
  const transcript = new Transcript(exercise.points, (event) => heard.push(event));
  transcript.tell({
    type: 'plan',
    tests: ['a', 'b', 'c'].map((id) => ({ id, name: id, hidden: id === 'c' })),
  });
  transcript.tell({ type: 'test-started', test: 'a' });
  return { transcript, heard };
}

test.each<[EarlyEnd, string, string]>([
  ['wall-time', 'timeout', 'timeout'],
  ['memory', 'memory', 'memory'],
  ['job-output', 'failed', 'failed'],
])('after %s every planned test has its word, and the end adds up', (end, status, verdict) => {
  const { transcript, heard } = toldSoFar();
  for (const event of endEarly(end, transcript.order, exercise, DEFAULT_LIMITS)) {
    expect(gradingEventSchema.safeParse(event).success).toBe(true);
    transcript.tell(event);
  }
  const finished = heard.flatMap((event) => (event.type === 'test-finished' ? [event.status] : []));
  expect(finished).toEqual([status, 'not-run', 'not-run']);
  expect(heard.at(-1)).toMatchObject({
    verdict,
    score: 0,
    maxScore: 5,
    counts: { total: 3, passed: 0, failed: 3, hidden: 1, hiddenPassed: 0 },
  });
});

test('a source too complex is rejected at its first character', () => {
  const heard: GradingEvent[] = [];
  const transcript = new Transcript(exercise.points, (event) => heard.push(event));
  for (const event of reject([tooComplex(exercise)], transcript.order, exercise)) transcript.tell(event);
  expect(heard).toMatchObject([
    { type: 'started' },
    { type: 'rejected', diagnostics: [{ code: 'too-complex' }] },
    { type: 'finished', verdict: 'rejected', score: 0, maxScore: 5, counts: { total: 0 }, advice: [] },
  ]);
});
