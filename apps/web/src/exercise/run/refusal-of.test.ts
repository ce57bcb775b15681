import { ApiError } from '@yieldpoint/protocol/client';
import { expect, test } from 'vitest';
import { randomKey } from './random-key.ts';
import { refusalOf } from './refusal-of.ts';

test('a refusal of the server keeps its code and data', () => {
  const error = new ApiError('rate-limited', 429, 'x', { retryAfter: 3 });
  expect(refusalOf(error, true)).toEqual({ kind: 'error', code: 'rate-limited', details: { retryAfter: 3 } });
});

test('no answer is the network’s fault, or the server’s', () => {
  const error = new ApiError('network', 0, 'x');
  expect(refusalOf(error, false)).toEqual({ kind: 'offline' });
  expect(refusalOf(error, true)).toEqual({ kind: 'unreachable' });
});

test('a fault of the page itself is not swallowed', () => {
  expect(() => refusalOf(new TypeError('bug'), true)).toThrow('bug');
});

test('random keys are long and differ', () => {
  expect(randomKey()).toMatch(/^[\da-f]{32}$/);
  expect(randomKey()).not.toBe(randomKey());
});
