import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { createSend } from './request.ts';

const answering = (status: number, body: string) =>
  createSend('http://grader', async () => new Response(body, { status }));

test('a request without a body is a GET below /api, with one a POST of JSON', async () => {
  const seen: unknown[] = [];
  const send = createSend('http://grader', async (url, { method, body }) => {
    seen.push([method, url, body]);
    return new Response('{}');
  });
  await send('/course');
  await send('/submissions', { body: { exercise: 'add' } });
  expect(seen).toEqual([
    [undefined, 'http://grader/api/course', undefined],
    ['POST', 'http://grader/api/submissions', '{"exercise":"add"}'],
  ]);
});

test("the API's errors keep code, status and details", async () => {
  const error = { code: 'rate-limited', message: 'Too many.', details: { retryAfter: 7 } };
  const thrown = await answering(429, JSON.stringify({ error }))('/x').catch((reason: unknown) => reason);
  expect(thrown).toBeInstanceOf(ApiError);
  expect(thrown).toMatchObject({ code: 'rate-limited', status: 429, retryAfter: 7, isTransient: true });
});

test.each([
  [502, '<html>Bad Gateway</html>'],
  [404, '{"error":"no"}'],
  [500, 'null'],
  [200, '<html>captive portal</html>'],
])('what is not an answer of ours is told apart (%i %s)', async (status, body) => {
  await expect(answering(status, body)('/x')).rejects.toMatchObject({ code: 'bad-answer', status });
});

test('a server out of reach is a network error, with its cause', async () => {
  const cause = new TypeError('fetch failed');
  const send = createSend('', () => Promise.reject(cause));
  await expect(send('/x')).rejects.toMatchObject({ code: 'network', status: 0, cause, isTransient: true });
});

test('an aborted request throws what it was aborted with', async () => {
  const reason = new Error('left the page');
  const send = createSend('', () => Promise.reject(new Error('aborted')));
  await expect(send('/x', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
