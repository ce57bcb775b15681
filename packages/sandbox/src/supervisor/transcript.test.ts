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

const anyText = fc.string();
const anyNumber = fc.double();
/** Whatever an event of that type may carry, and fields that it may carry one day. */
const ofHidden: fc.Arbitrary<GradingEvent> = fc
  .tuple(
    fc.record({
      type: fc.constant('test-finished' as const),
      test: fc.constant('h'),
      status: fc.constantFrom('failed' as const, 'timeout' as const, 'memory' as const),
      message: fc.record({
        code: fc.constantFrom('threw', 'assertion'),
        data: fc.dictionary(anyText, anyText),
      }),
      expected: fc.option(anyText),
      actual: fc.option(anyText),
      diff: fc.option(
        fc.array(fc.record({ sign: fc.constantFrom('+' as const, '-' as const), text: anyText })),
      ),
      position: fc.option(fc.record({ file: anyText, line: fc.nat(), column: fc.nat() })),
      virtualSeconds: anyNumber,
      realMs: anyNumber,
    }),
    fc.dictionary(
      anyText.filter((key) => key !== '__proto__' && key !== 'toString'),
      fc.jsonValue(),
    ),
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }));

test('of a hidden test its status and a code leave, and nothing else, whoever tells it', () => {
  fc.assert(
    fc.property(ofHidden, fc.boolean(), (event, isWorkers) => {
      const heard: GradingEvent[] = [];
      const transcript = new Transcript(1, (told) => heard.push(told));
      transcript.rewind();
      transcript.receive({ type: 'plan', tests: [{ id: 'h', name: 'h', hidden: true }] });
      transcript.receive({ type: 'test-started', test: 'h' });
      if (isWorkers) expect(transcript.receive(event)).toBeNull();
      else transcript.tell(event);
      const { status, message } = event as Extract<GradingEvent, { type: 'test-finished' }>;
      expect(heard.at(-1)).toStrictEqual({
        type: 'test-finished',
        test: 'h',
        status,
        message: { code: message?.code, data: {} },
        expected: null,
        actual: null,
        diff: null,
        position: null,
        virtualSeconds: 0,
        realMs: 0,
      });
    }),
  );
});

test.each([
  [false, 'SECRET'],
  [true, '##1'],
])('where names are secret (%s) a hidden test is called %s', (secretNames, name) => {
  const heard: GradingEvent[] = [];
  const transcript = new Transcript(1, (event) => heard.push(event), secretNames);
  const plan: GradingEvent = {
    type: 'plan',
    tests: [
      { id: '#1', name: '#1', hidden: false },
      { id: 'SECRET', name: 'SECRET', hidden: true },
    ],
  };
  const run: GradingEvent[] = [
    plan,
    { type: 'test-started', test: '#1' },
    passed('#1', 1),
    { type: 'test-started', test: 'SECRET' },
    passed('SECRET', 1),
  ];
  for (const events of [run.slice(0, 4), run]) {
    transcript.rewind();
    for (const event of events) expect(transcript.receive(event)).toBeNull();
  }
  expect(heard.slice(1)).toEqual([
    { type: 'plan', tests: [plan.tests[0], { id: name, name, hidden: true }] },
    run[1],
    run[2],
    { type: 'test-started', test: name },
    passed(name, 0),
  ]);
});
