import { DatabaseError } from '@yieldpoint/database';
import { ERRORS, type ErrorCode } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { toApiError } from './translate.ts';

test('an error of the contract stays itself', () => {
  const error = new ApiError('unknown-exercise', { exercise: 'x' });
  expect(toApiError(error)).toBe(error);
  expect(error.status).toBe(404);
  expect(error.body).toMatchObject({ code: 'unknown-exercise', details: { exercise: 'x' } });
});

test.each([
  [{ code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }, 'wrong-media-type'],
  [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 'body-too-large'],
  [{ code: 'FST_ERR_CTP_EMPTY_JSON_BODY', statusCode: 400 }, 'not-json'],
  [{ code: 'SOMETHING', statusCode: 400 }, 'invalid-request'],
  [{ code: 'SOMETHING', statusCode: 500 }, 'internal'],
])('%o is %s', (properties, code) => {
  expect(toApiError(Object.assign(new Error('x'), properties)).code).toBe(code);
});

test('whatever may be tried again says when, and nothing else does', () => {
  for (const [code, { status }] of Object.entries(ERRORS)) {
    const { retryAfter } = new ApiError(code as ErrorCode);
    expect([code, retryAfter !== undefined]).toEqual([code, status === 429 || status === 503]);
  }
  expect(new ApiError('rate-limited', { retryAfter: 42 }).retryAfter).toBe(42);
});

test('a full disk is told as such', () => {
  expect(toApiError(new DatabaseError('storage-full', 'full')).status).toBe(507);
});

test.each([new Error('secret path /etc/x'), 'a string', null, undefined, 7])(
  'the message of %o does not leave the house, its cause is kept',
  (thrown) => {
    const error = toApiError(thrown);
    expect(error.code).toBe('internal');
    expect(JSON.stringify(error.body)).not.toContain('secret');
    expect(error.cause).toBe(thrown);
  },
);
