import { get as request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, follow, newKey } from './support/browser.ts';
import { kinds } from './support/kinds.ts';
import { startTestServer, type TestServer } from './support/server.ts';

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: AnySchemaObject }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, AnySchemaObject> };
}

let server: TestServer;
let document: Document;
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
/** What was seen to be answered, as `operation status`. */
const seen = new Set<string>();

beforeAll(async () => {
  server = await startTestServer();
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document;
  ajv.addSchema({ ...document }, 'api');
});
afterAll(() => server[Symbol.asyncDispose]());

/** Holds a real response against the description of `path`. */
async function check(path: string, method: string, response: Response): Promise<unknown> {
  const operation = document.paths[path]?.[method];
  if (!operation) throw new Error(`${method} ${path} is not described`);
  const described = operation.responses[response.status];
  if (!described) throw new Error(`${operation.operationId} may not answer ${response.status}`);
  const type = response.headers.get('content-type')?.split(';', 1)[0] ?? '';
  const body: unknown = type === 'application/json' ? await response.json() : await response.text();
  if (!described.content?.[type]) throw new Error(`${operation.operationId} may not answer ${type}`);
  const pointer = ['paths', path, method, 'responses', response.status, 'content', type, 'schema']
    .map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.compile({ $ref: `api#/${pointer}` });
  expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
  seen.add(`${operation.operationId} ${response.status}`);
  return body;
}

const submission = (over: object = {}) => ({
  exercise: 'add',
  files: { 'exercise.ts': 'export {}' },
  idempotencyKey: newKey(),
  ...over,
});

test('every address is described', () => {
  expect(Object.keys(document.paths).toSorted()).toEqual([
    '/api/chapters/{slug}',
    '/api/course',
    '/api/exercises',
    '/api/exercises/{id}',
    '/api/exercises/{id}/solution',
    '/api/glossary',
    '/api/healthz',
    '/api/live',
    '/api/metrics',
    '/api/openapi.json',
    '/api/operator',
    '/api/operator/regrade',
    '/api/operator/submissions/{id}/attempts',
    '/api/readyz',
    '/api/submissions',
    '/api/submissions/{id}',
    '/api/submissions/{id}/events',
  ]);
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining(['ClientMessage', 'ServerMessage', 'SubmissionEvent', 'Error']),
  );
});

test('which errors may come is told', () => {
  const responses = document.paths['/api/submissions']?.['post']?.responses ?? {};
  expect(responses['400']).toMatchObject({
    description: expect.stringMatching(/`not-json`: [^]*`wrong-file-name`: /),
  });
  expect(responses['429']).toMatchObject({
    description: expect.stringContaining('`rate-limited`: Too many'),
  });
});

test('what is answered is what is described', async () => {
  const browser = new Browser(server.url);
  const get = async (path: string, url: string) => check(path, 'get', await browser.fetch(url));
  const post = async (body: unknown) => check('/api/submissions', 'post', await browser.post(body));

  await get('/api/course', '/api/course');
  await get('/api/chapters/{slug}', '/api/chapters/numbers');
  await get('/api/chapters/{slug}', '/api/chapters/nope');
  await get('/api/exercises', '/api/exercises');
  await get('/api/glossary', '/api/glossary');
  await get('/api/exercises/{id}', '/api/exercises/add');
  await get('/api/exercises/{id}', '/api/exercises/nope');
  await get('/api/exercises/{id}/solution', '/api/exercises/add/solution');
  await get('/api/exercises/{id}/solution', '/api/exercises/nope/solution');
  await get('/api/healthz', '/api/healthz');
  await get('/api/readyz', '/api/readyz');
  await get('/api/metrics', '/api/metrics');
  await get('/api/live', '/api/live');
  await get('/api/openapi.json', '/api/openapi.json');

  const files = { 'exercise.ts': kinds.talks };
  const { id } = (await post(submission({ files }))) as { id: string };
  await follow(browser, id);
  await get('/api/exercises/{id}/solution', '/api/exercises/add/solution');
  await get('/api/submissions', '/api/submissions');
  await get('/api/submissions/{id}', `/api/submissions/${id}`);
  await get('/api/submissions/{id}/events', `/api/submissions/${id}/events?after=1`);
  await get('/api/submissions/{id}/events', `/api/submissions/${id}/events?after=-1`);
  await get('/api/submissions/{id}', '/api/submissions/nope');

  const idempotencyKey = newKey();
  await post(submission({ idempotencyKey }));
  await post(submission({ idempotencyKey, files: { 'exercise.ts': 'other' } }));
  await post(submission({ exercise: 'nope' }));
  await post('{');
  await post(submission({ files: { 'exercise.ts': 'x'.repeat(70_000) } }));
  await check('/api/submissions', 'post', await browser.post('x', { 'content-type': 'text/plain' }));
  await check('/api/submissions', 'post', await browser.post(submission(), { origin: 'http://other' }));

  const others = 'Course 200,Chapter 200,Chapter 404,Exercise 200,Exercise 404,Submission 200,Submission 404'
    .split(',')
    .map((answer) => `get${answer}`);
  const created = [202, 400, 403, 404, 409, 413, 415].map((status) => `createSubmission ${status}`);
  const rest = [
    'getEvents 200',
    'getEvents 400',
    'getGlossary 200',
    'listExercises 200',
    'listSubmissions 200',
    'live 426',
  ];
  const solution = [200, 403, 404].map((status) => `getSolution ${status}`);
  const machines = ['healthz 200', 'readyz 200', 'metrics 200', 'openapi 200'];
  expect(seen).toEqual(new Set([...others, ...solution, ...created, ...rest, ...machines]));
});

test.each(['/api/exercises/%ff', '/api/chapters/%c0%ae%c0%ae', '/%'])(
  'what is no address, as %s, is an error of the contract',
  async (path) => {
    const { hostname, port } = new URL(server.url);
    const response = await new Promise<IncomingMessage>((resolve) =>
      request({ hostname, port, path }, resolve),
    );
    expect([response.statusCode, await json(response)]).toMatchObject([
      400,
      { error: { code: 'invalid-request' } },
    ]);
  },
);

test('an unknown address is an error of the contract, and not asked of the web', async () => {
  for (const path of ['/api', '/api/', '/api/nope', '/api/submissions/a/b']) {
    const response = await fetch(server.url + path, { method: 'PUT' });
    expect([path, response.status, await response.json()]).toMatchObject([
      path,
      404,
      { error: { code: 'unknown-route' } },
    ]);
  }
});
