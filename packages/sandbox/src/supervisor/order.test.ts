import type { GradingEvent } from '@yieldpoint/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Order } from './order.ts';

const POINTS = 10;
const names = fc.constantFrom('a', 'b', 'c');
const statuses = fc.constantFrom('passed', 'failed', 'timeout', 'memory', 'not-run');
const none = {
  expected: null,
  actual: null,
  diff: null,
  position: null,
  virtualSeconds: 0,
  realMs: 0,
} as const;

/** Events of a run in any order and number. */
const event: fc.Arbitrary<GradingEvent> = fc.oneof(
  fc.constant<GradingEvent>({ type: 'started' }),
  fc.constant<GradingEvent>({ type: 'rejected', diagnostics: [] }),
  fc.uniqueArray(names).map((ids): GradingEvent => ({
    type: 'plan',
    tests: ids.map((id) => ({ id, name: id, hidden: id === 'c' })),
  })),
  names.map((name): GradingEvent => ({ type: 'test-started', test: name })),
  fc.tuple(names, statuses).map(([name, status]): GradingEvent => ({
    ...none,
    type: 'test-finished',
    test: name,
    status,
    message: status === 'passed' ? null : { code: 'x', data: {} },
  })),
  names.map((name): GradingEvent => ({
    type: 'console',
    test: name,
    level: 'log',
    text: '',
    time: 0,
    truncated: false,
  })),
  fc
    .tuple(fc.constantFrom('passed', 'failed', 'rejected'), fc.nat({ max: 3 }), fc.nat({ max: 3 }))
    .map(([verdict, total, passed]): GradingEvent => ({
      type: 'finished',
      verdict,
      score: verdict === 'passed' ? POINTS : 0,
      maxScore: POINTS,
      counts: { total, passed, failed: total - passed, hidden: 0, hiddenPassed: 0 },
      limits: [],
      advice: [],
    })),
);

test('whatever a worker says, nothing is thrown, and no pass is accepted that the tests deny', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const order = new Order(POINTS);
      for (const each of [{ type: 'started' } as const, ...events]) {
        const refusal = order.accept(each);
        if (refusal !== null || each.type !== 'finished' || each.verdict !== 'passed') continue;
        expect(order.tests.length).toBeGreaterThan(0);
        expect(order.tests.every(({ status }) => status === 'passed')).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('after the end nothing is accepted', () => {
  const order = new Order(POINTS);
  order.accept({ type: 'started' });
  order.accept({ type: 'failed', code: 'worker-lost', willRetry: true });
  fc.assert(
    fc.property(event, (each) => {
      expect(order.accept(each)).toMatch(/after the end/);
    }),
  );
});

test('an honest run is accepted to its pass', () => {
  const order = new Order(POINTS);
  const run: GradingEvent[] = [
    { type: 'started' },
    { type: 'plan', tests: [{ id: 'a', name: 'a', hidden: false }] },
    { type: 'test-started', test: 'a' },
    { ...none, type: 'test-finished', test: 'a', status: 'passed', message: null },
    {
      type: 'finished',
      verdict: 'passed',
      score: POINTS,
      maxScore: POINTS,
      counts: { total: 1, passed: 1, failed: 0, hidden: 0, hiddenPassed: 0 },
      limits: [],
      advice: [],
    },
  ];
  expect(run.map((each) => order.accept(each))).toEqual(run.map(() => null));
});
