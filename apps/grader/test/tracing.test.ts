import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { Browser, follow, newKey } from './support/browser.ts';
import { startCollector, textsOf, type ReceivedSpan } from './support/collector.ts';
import { finished, scriptedSandbox } from './support/fake-sandbox.ts';
import { kinds } from './support/kinds.ts';
import { freePort } from './support/process.ts';
import { startTestServer, type TestServerOptions } from './support/server.ts';

/** Submits once to a grader that traces, and stops it; resolves with what the collector has then. */
async function traced(source: string, { env = {}, ...options }: TestServerOptions = {}) {
  await using collector = await startCollector();
  const server = await startTestServer({
    ...options,
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env },
  });
  const browser = new Browser(server.url);
  const files = { 'exercise.ts': source };
  const submission = { exercise: 'add', files, idempotencyKey: newKey() };
  let answer = await browser.post(submission);
  // Just started on a busy machine it may say that it is behind.
  while (answer.status === 503) answer = await browser.post(submission);
  const { id } = (await answer.json()) as { id: string };
  await follow(browser, id);
  const { createdAt } = (await (await browser.fetch(`/api/submissions/${id}`)).json()) as {
    createdAt: string;
  };
  await server[Symbol.asyncDispose]();
  const { spans, services } = collector;
  const [root, ...others] = spans.filter(({ parentSpanId }) => !parentSpanId);
  if (!root || others.length > 0) throw new Error(`There are ${spans.length} spans, and not one root.`);
  const children = spans.filter((span) => span !== root);
  return { id, createdAt, request: answer.headers.get('x-request-id'), services, root, children };
}

const namesOf = (spans: ReceivedSpan[]) => new Set(spans.map(({ name }) => name));

test('a submission is one trace, with a span for every phase', async () => {
  const { id, request, services, root, children } = await traced(kinds.right);
  expect(services).toEqual(new Set(['yieldpoint-grader']));
  expect(root.name).toBe('submission');
  expect(textsOf(root.attributes)).toEqual({
    'yieldpoint.submission': id,
    'yieldpoint.exercise': 'add',
    'yieldpoint.request': request,
    'yieldpoint.verdict': 'passed',
  });
  expect(namesOf(children)).toEqual(new Set(['queue', 'transpile', 'acquire', 'run', 'store', 'publish']));
  for (const child of children) {
    expect(child).toMatchObject({ traceId: root.traceId, parentSpanId: root.spanId });
    expect(BigInt(child.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(child.startTimeUnixNano));
    expect(BigInt(child.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(root.endTimeUnixNano));
  }
});

test('the trace begins when the submission was accepted', async () => {
  const { createdAt, root, children } = await traced(kinds.right, {
    sandbox: scriptedSandbox(() => [finished()]),
  });
  const accepted = BigInt(Date.parse(createdAt)) * 1_000_000n;
  expect(BigInt(root.startTimeUnixNano)).toBe(accepted);
  expect(children.find(({ name }) => name === 'queue')?.startTimeUnixNano).toBe(root.startTimeUnixNano);
});

test('an attempt that failed by our fault and the one that followed are the same trace', async () => {
  let tries = 0;
  const { root } = await traced(kinds.right, {
    sandbox: scriptedSandbox(() => {
      tries += 1;
      return tries === 1 ? [{ type: 'failed', code: 'worker-died', willRetry: true }] : [finished()];
    }),
  });
  expect(tries).toBe(2);
  expect(root.events).toMatchObject([{ name: 'failed by our fault, tried again' }]);
  expect(textsOf(root.attributes)).toMatchObject({ 'yieldpoint.verdict': 'passed' });
});

test('what was given up is an error without a verdict', async () => {
  const { root } = await traced(kinds.right, {
    sandbox: scriptedSandbox(() => [{ type: 'failed', code: 'worker-died', willRetry: false }]),
  });
  expect(root.status).toMatchObject({ code: 2 });
  expect(textsOf(root.attributes)).not.toHaveProperty('yieldpoint.verdict');
});

test('a collector that is away changes nothing', async () => {
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` };
  await using server = await startTestServer({ sandbox: scriptedSandbox(() => [finished()]), env });
  const browser = new Browser(server.url);
  const events = await follow(browser, await browser.submit(kinds.right));
  expect(events.at(-1)).toMatchObject({ type: 'finished', verdict: 'passed' });
});

test('the packages are loaded when they are needed, and not before', async () => {
  const src = fileURLToPath(new URL('../src/', import.meta.url));
  const program = `
    const { default: { _cache } } = await import('node:module');
    const isLoaded = () => Object.keys(_cache).some((file) => file.includes('sdk-trace-node'));
    const { openTracing } = await import(${JSON.stringify(`${src}tracing/tracing.ts`)});
    await import(${JSON.stringify(`${src}running-grader.ts`)});
    await openTracing(undefined, console);
    const before = isLoaded();
    await openTracing('http://127.0.0.1:9', console);
    console.log(JSON.stringify([before, isLoaded()]));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  expect(JSON.parse(stdout)).toEqual([false, true]);
});
