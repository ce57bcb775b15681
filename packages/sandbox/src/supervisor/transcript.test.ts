import type { GradingEvent } from '@yieldpoint/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIVERGED, Transcript } from './transcript.ts';

const passed = (id: string, realMs: number): GradingEvent => ({
  type: 'test-finished',
  test: id,
  status: 'passed',
  message: null,
  expected: null,
  actual: null,
  diff: null,
  position: null,
  virtualSeconds: 0,
  realMs,
});

/** A whole run over `ids`, in which only the room's clock is not the same each time. */
const wholeRun = (ids: string[], realMs: number): GradingEvent[] => [
  { type: 'plan', tests: ids.map((id) => ({ id, name: id, hidden: false })) },
  ...ids.flatMap((id): GradingEvent[] => [{ type: 'test-started', test: id }, passed(id, realMs)]),
  {
    type: 'finished',
    verdict: 'passed',
    score: 1,
    maxScore: 1,
    counts: { total: ids.length, passed: ids.length, failed: 0, hidden: 0, hiddenPassed: 0 },
    limits: [],
    advice: [],
  },
];

test('runs that die anywhere are heard as one', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(ids, fc.array(fc.nat(14), { maxLength: 4 }), (names, deaths) => {
      const heard: string[] = [];
      const transcript = new Transcript(1, (event) => heard.push(event.type));
      for (const [run, death] of deaths.entries()) {
        transcript.rewind();
        const events = wholeRun(names, run).slice(0, -1);
        for (const event of events.slice(0, death)) expect(transcript.receive(event)).toBeNull();
      }
      transcript.rewind();
      for (const event of wholeRun(names, 99)) expect(transcript.receive(event)).toBeNull();
      expect(heard).toEqual(['started', ...wholeRun(names, 0).map((event) => event.type)]);
    }),
  );
});

test('a run that contradicts what was told is refused, and not heard', () => {
  const heard: GradingEvent[] = [];
  const transcript = new Transcript(1, (event) => heard.push(event));
  transcript.rewind();
  for (const event of wholeRun(['a', 'b'], 1).slice(0, 3)) transcript.receive(event);
  transcript.rewind();
  expect(transcript.receive({ type: 'plan', tests: [{ id: 'other', name: 'other', hidden: false }] })).toBe(
    DIVERGED,
  );
  expect(heard).toHaveLength(4);
});

test.each<GradingEvent>([
  { type: 'started' },
  { type: 'rejected', diagnostics: [] },
  { type: 'failed', code: 'cancelled', willRetry: false },
])('$type is not a worker’s to say', (event) => {
  const transcript = new Transcript(1, () => {});
  transcript.rewind();
  expect(transcript.receive(event)).toContain(event.type);
});
