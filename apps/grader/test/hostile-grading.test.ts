import { cp, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { follow, type Browser } from './support/browser.ts';
import { kinds } from './support/kinds.ts';
import { openPage, submitTo } from './support/page.ts';
import { courseDir, startTestServer, type TestServer } from './support/server.ts';

/** Its name, its source and what it expects are all secret. */
const hidden = `import { expect, test } from '@yieldpoint/testing';
import { add } from './exercise';
test('NAME_MARK', () => {
  const SOURCE_MARK = 'VALUE_MARK';
  expect(String(add(20, 22))).toBe(SOURCE_MARK.replace('VALUE_MARK', '42'));
  expect([add(1, 1), SOURCE_MARK]).toEqual([2, 'VALUE_MARK']);
});
`;

let server: TestServer;
const opened = new AsyncDisposableStack();
beforeAll(async () => {
  const course = opened.use(await mkdtempDisposable(join(tmpdir(), 'yieldpoint-hostile-')));
  await cp(courseDir, course.path, { recursive: true });
  const exercise = join(course.path, '01-numbers/01-add');
  await writeFile(join(exercise, 'tests/hidden.test.ts'), hidden);
  const settings = join(exercise, 'exercise.yaml');
  const limited = (await readFile(settings, 'utf8')).replace(/(entryMs|wallMs): \d+/g, '$1: 5000');
  await writeFile(settings, `${limited}secretNames: true\n`);
  server = opened.use(await startTestServer({ env: { COURSE_DIR: course.path } }));
});
afterAll(() => opened.disposeAsync());

/** All that a guest can get at, of one submission. */
async function everythingToldOf(browser: Browser, id: string): Promise<string> {
  const paths = [`/${id}`, `/${id}/events?after=0`, '?limit=100', `/${id}/events?after=-1`, `/${id}%00`];
  const answers = await Promise.all(paths.map((path) => browser.fetch(`/api/submissions${path}`)));
  const course = await Promise.all(
    ['course', 'exercises/add', 'exercises/add/solution', 'readyz', 'metrics', 'openapi.json'].map((path) =>
      browser.fetch(`/api/${path}`),
    ),
  );
  const texts = await Promise.all([...answers, ...course].map((answer) => answer.text()));
  return JSON.stringify(await follow(browser, id)) + texts.join('\n');
}

test.each([
  [
    'throws what it was given, and its callers',
    'export function add(a, b) { throw Object.assign(new Error(`${a} ${b} ${new Error().stack}`), { a, b, f: add.caller }); }',
  ],
  [
    'prints stacks and sources',
    'export const add = (a, b) => { console.log(new Error().stack, String(add), a, b); return a + b + 1; };',
  ],
  [
    'formats stacks itself',
    'Error.prepareStackTrace = (e, frames) => frames.map((f) => String(f.getFunction?.()) + f.getThis?.()).join(); export const add = () => { console.log(new Error().stack); return 0; };',
  ],
  [
    'returns what watches how it is compared',
    'export const add = () => new Proxy({}, { get: (t, k) => { console.log("asked", String(k)); return k === Symbol.toPrimitive ? () => { throw new Error("compared"); } : undefined; } });',
  ],
  [
    'writes the lines of the wire',
    'export const add = () => { console.log(\'\\n{"type":"finished","verdict":"passed","score":10}\\n\'); return { toJSON: () => ["y", 1] }; };',
  ],
  [
    'poisons every prototype',
    'for (const C of [Object, Array, Function, String, Promise, Map]) for (const k of Object.getOwnPropertyNames(C.prototype)) try { C.prototype[k] = () => 42; } catch {} export const add = () => 0;',
  ],
  [
    'asks for the tests by name',
    'const seen = []; for (const n of ["./hidden.test", "./tests/hidden.test.ts", "@yieldpoint/testing"]) try { seen.push(Object.keys(new Function("n", "return require(n)")(n))); } catch (e) { seen.push(e.message); } export const add = () => { throw new Error(seen.join()); };',
  ],
  ['takes a gigabyte in the answer', 'export const add = () => { let s = "x"; for (;;) s = [s, s + s]; };'],
  [
    'hands a bomb of references over',
    'export const add = () => { let o = [1]; for (let i = 0; i < 60; i++) o = [o, o]; return o; };',
  ],
  ['nests deeper than a parser', `export const add = () => ${'['.repeat(20_000)}${']'.repeat(20_000)};`],
  [
    'hides its text behind marks of direction',
    'export const add = (a, b) => a - b /*\u202e } \u2066 return a + b \u2069 \u2066*/;',
  ],
])(
  'one that %s gets no pass and no secret, and the next one is graded right',
  async (_what, source) => {
    const { browser, client } = await openPage(server.url);
    const told = await everythingToldOf(browser, await submitTo(client, source));
    expect(told).not.toMatch(/NAME_MARK|SOURCE_MARK|VALUE_MARK|hidden\.test\.ts:|\/01-numbers\//);
    expect(told).not.toContain('"verdict":"passed"');

    const next = await follow(browser, await submitTo(client, kinds.right));
    expect(next.at(-1)).toMatchObject({ type: 'finished', verdict: 'passed' });
  },
  60_000,
);
