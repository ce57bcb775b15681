import { expect, test } from 'vitest';
import { grade } from './grade.ts';

const CODE = `
  export const good = () => 1;
  export const bad = () => 2;
  export const hang = () => { for (;;); };
`;
const passing = (name: string) => `test('${name}', () => { expect(exercise.good()).toBe(1); });`;

test('the tests after the first that fails are not run', async () => {
  const tests = `${passing('a')} test('b', () => { expect(exercise.bad()).toBe(1); }); ${passing('c')}`;
  const graded = await grade({ code: CODE, tests, hidden: passing('d'), untilFailure: true });
  expect(graded.statuses).toEqual(['passed', 'failed', 'not-run', 'not-run']);
  expect(graded.of('test-started').map((event) => event.test)).toEqual(['a', 'b']);
  expect(graded.test('d').message).toEqual({ code: 'not-reached', data: {} });
  expect(graded.finished).toMatchObject({ verdict: 'failed', counts: { total: 4, passed: 1 } });
});

test('nor after the first that runs out of time', async () => {
  const tests = `test('a', () => { exercise.hang(); }); ${passing('b')}`;
  const graded = await grade({ code: CODE, tests, limits: { entryMs: 100 }, untilFailure: true });
  expect(graded.statuses).toEqual(['timeout', 'not-run']);
  expect(graded.finished.verdict).toBe('timeout');
});

test('without a failure all are run', async () => {
  const graded = await grade({
    code: CODE,
    tests: passing('a') + passing('b'),
    hidden: passing('c'),
    untilFailure: true,
  });
  expect(graded.statuses).toEqual(['passed', 'passed', 'passed']);
  expect(graded.finished.verdict).toBe('passed');
});
