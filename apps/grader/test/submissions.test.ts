import { MAX_SOURCE_BYTES, submissionSchema } from '@yieldpoint/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, newKey } from './support/browser.ts';
import { startTestServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    env: { SUBMISSIONS_PER_MINUTE: '10000', NEW_GUESTS_PER_MINUTE: '10000' },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const submission = (over: object = {}) => ({
  exercise: 'add',
  files: { 'exercise.ts': 'export {}' },
  idempotencyKey: newKey(),
  ...over,
});

async function refusal(response: Response) {
  const { error } = (await response.json()) as { error: { code: string; details?: Record<string, unknown> } };
  return { status: response.status, code: error.code, details: error.details };
}

describe('accepting', () => {
  test('a submission is answered with 202 and its id', async () => {
    const response = await new Browser(server.url).post(submission());
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('the guest gets a signed cookie that scripts cannot read', async () => {
    const response = await new Browser(server.url).post(submission());
    const cookie = response.headers.getSetCookie()[0];
    expect(cookie).toMatch(/^yieldpoint_guest=[0-9a-f-]{36}\.\S+; .*HttpOnly; SameSite=Lax/);
  });

  test.each([
    ['an exercise nobody wrote', { exercise: 'nope' }, 404, 'unknown-exercise'],
    ['a prototype name as exercise', { exercise: '__proto__' }, 404, 'unknown-exercise'],
    ['no files', { files: {} }, 400, 'wrong-file-name'],
    ['a file the exercise has not', { files: { 'exercise.ts': '', 'b.ts': '' } }, 400, 'wrong-file-name'],
    ['half a character', { files: { 'exercise.ts': '\ud800' } }, 400, 'not-utf8'],
    ['too much', { files: { 'exercise.ts': 'x'.repeat(MAX_SOURCE_BYTES + 1) } }, 413, 'source-too-large'],
    ['files as a list', { files: ['exercise.ts'] }, 400, 'invalid-request'],
    ['a source that is no text', { files: { 'exercise.ts': 7 } }, 400, 'invalid-request'],
    ['a short key', { idempotencyKey: 'x' }, 400, 'invalid-request'],
    ['half a character in the key', { idempotencyKey: `padding-\ud800` }, 400, 'invalid-request'],
    ['no key', { idempotencyKey: undefined }, 400, 'invalid-request'],
  ])('%s is refused', async (_what, over, status, code) => {
    const response = await new Browser(server.url).post(submission(over));
    expect(await refusal(response)).toMatchObject({ status, code });
  });

  test.each([
    ['nothing', '', 400, 'not-json'],
    ['broken JSON', '{"exercise": ', 400, 'not-json'],
    ['JSON of another shape', '[]', 400, 'invalid-request'],
    ['null', 'null', 400, 'invalid-request'],
    ['a large body', ' '.repeat(600 * 1024), 413, 'body-too-large'],
  ])('%s as a body is refused', async (_what, body, status, code) => {
    expect(await refusal(await new Browser(server.url).post(body))).toMatchObject({ status, code });
  });

  test('a body whose bytes are not UTF-8 is refused, not repaired', async () => {
    const text = JSON.stringify(submission({ files: { 'exercise.ts': '// caf?' } }));
    const latin1 = Buffer.from(text.replace('caf?', 'caf\u00e9'), 'latin1');
    expect(await refusal(await new Browser(server.url).post(latin1))).toMatchObject({ code: 'not-utf8' });
  });

  test('64 KB of any characters fit, however JSON spells them', async () => {
    const files = { 'exercise.ts': '\u0001'.repeat(MAX_SOURCE_BYTES) };
    const response = await new Browser(server.url).post(submission({ files }));
    expect(response.status).toBe(202);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'the media type %s is refused',
    async (type) => {
      const response = await new Browser(server.url).post(submission(), { 'content-type': type });
      expect(await refusal(response)).toMatchObject({ status: 415, code: 'wrong-media-type' });
    },
  );

  test('another site cannot submit for a guest', async () => {
    const browser = new Browser(server.url);
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const response = await browser.post(submission(), headers);
      expect(await refusal(response)).toMatchObject({ status: 403, code: 'wrong-origin' });
    }
    expect((await browser.post(submission(), { origin: server.url })).status).toBe(202);
  });
});

describe('idempotency', () => {
  test('the same request twice is one submission', async () => {
    const browser = new Browser(server.url);
    await browser.submit('first');
    const same = submission();
    const [first, second] = await Promise.all([browser.post(same), browser.post(same)]);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(await first.json()).toEqual(await second.json());
  });

  test('the same key for something else conflicts', async () => {
    const browser = new Browser(server.url);
    const idempotencyKey = newKey();
    const id = await browser.submit('one', { idempotencyKey });
    const other = await browser.post(submission({ idempotencyKey, files: { 'exercise.ts': 'two' } }));
    expect(await refusal(other)).toEqual({
      status: 409,
      code: 'idempotency-conflict',
      details: { submission: id },
    });
  });

  test('two guests may use the same key', async () => {
    const idempotencyKey = newKey();
    const ids = await Promise.all(
      ['one', 'two'].map((source) => new Browser(server.url).submit(source, { idempotencyKey })),
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe('visibility', () => {
  test('a submission is there for its guest and for nobody else', async () => {
    const owner = new Browser(server.url);
    const id = await owner.submit('mine');
    for (const path of [`/api/submissions/${id}`, `/api/submissions/${id}/events`]) {
      expect((await owner.fetch(path)).status).toBe(200);
      const stranger = new Browser(server.url);
      await stranger.submit('theirs');
      for (const other of [stranger, new Browser(server.url)]) {
        expect(await refusal(await other.fetch(path))).toMatchObject({
          status: 404,
          code: 'unknown-submission',
        });
      }
    }
  });

  test('what only we know of a submission stays with us', async () => {
    const browser = new Browser(server.url);
    const id = await browser.submit('mine');
    const seen = (await (await browser.fetch(`/api/submissions/${id}`)).json()) as object;
    expect(Object.keys(seen)).toEqual(Object.keys(submissionSchema.shape));
  });

  test('a forged cookie is a new guest', async () => {
    const owner = new Browser(server.url);
    const id = await owner.submit('mine');
    const thief = new Browser(server.url);
    thief.cookie = `${owner.cookie.split('.')[0]}.${'A'.repeat(43)}`;
    expect((await thief.fetch(`/api/submissions/${id}`)).status).toBe(404);
  });

  test('a guest lists their own, newest first', async () => {
    const browser = new Browser(server.url);
    expect(await (await browser.fetch('/api/submissions')).json()).toEqual({ submissions: [] });
    const ids = [await browser.submit('1'), await browser.submit('2')];
    const list = async (query: string) => {
      const response = await browser.fetch(`/api/submissions?${query}`);
      return ((await response.json()) as { submissions: { id: string }[] }).submissions.map(({ id }) => id);
    };
    expect(await list('exercise=add')).toEqual(ids.toReversed());
    expect(await list('exercise=slow')).toEqual([]);
    expect(await list('limit=1')).toEqual([ids[1]]);
    expect(await refusal(await browser.fetch('/api/submissions?limit=0'))).toMatchObject({ status: 400 });
  });
});
