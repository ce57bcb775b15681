import { expect, test } from 'vitest';
import { endOf } from './test-outcome.ts';
import type { RealmOutcome } from './test-outcome.ts';

const position = { file: 'exercise.ts', line: 1, column: 1 };
const outcome: RealmOutcome = {
  status: 'failed',
  reason: { code: 'assertion', data: { matcher: 'toBe', negated: false } },
  expected: '1',
  actual: '2',
  diff: [{ sign: '-', text: '1' }],
  virtualSeconds: 3,
  trace: { events: [], dropped: 0 },
  stack: '',
  lastExport: null,
};

test('a test that passed has no reason and no place', () => {
  expect(endOf({ ...outcome, status: 'passed' }, position)).toMatchObject({
    status: 'passed',
    message: null,
    position: null,
    virtualSeconds: 3,
  });
});

test('what is told has bounds', () => {
  const long = 'x'.repeat(100_000);
  const diff = Array.from({ length: 5_000 }, () => ({ sign: '+' as const, text: long }));
  const end = endOf({ ...outcome, expected: long, actual: long, diff }, position);
  expect(JSON.stringify(end).length).toBeLessThan(40_000);
  expect(end.expected?.endsWith('…')).toBe(true);
});
