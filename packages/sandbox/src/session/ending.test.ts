import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { endingOf, outOfTime, stoppedBy } from './ending.ts';

test.each([
  ['Script execution timed out.', 'entry-time'],
  ['Isolate was disposed during execution due to memory limit', 'memory'],
  ['Isolate is disposed', 'memory'],
  ['Array buffer allocation failed', 'memory'],
  ['Maximum call stack size exceeded', 'membrane-calls'],
  ['something else', 'fault'],
])('%s: %s', (message, kind) => {
  expect(endingOf(new Error(message)).kind).toBe(kind);
});

test('what is no error is our fault, and is kept', () => {
  expect(endingOf('text')).toEqual({ kind: 'fault', error: 'text' });
  expect(() => stoppedBy({ kind: 'fault', error: 'text' }, DEFAULT_LIMITS)).toThrow(/no reason/);
});

test('each limit tells its maximum and unit', () => {
  expect(stoppedBy({ kind: 'entry-time' }, DEFAULT_LIMITS)).toMatchObject({
    status: 'timeout',
    message: { code: 'time-limit', data: { max: DEFAULT_LIMITS.entryMs, unit: 'ms' } },
    limit: { name: 'entry-time' },
  });
  expect(stoppedBy({ kind: 'memory' }, DEFAULT_LIMITS)).toMatchObject({
    status: 'memory',
    limit: { unit: 'bytes' },
  });
  expect(stoppedBy({ kind: 'membrane-calls' }, DEFAULT_LIMITS)).toMatchObject({
    status: 'failed',
    limit: { unit: 'count' },
  });
  expect(outOfTime(DEFAULT_LIMITS)).toMatchObject({ status: 'not-run', limit: { name: 'wall-time' } });
});
