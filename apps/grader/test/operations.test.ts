import { expect, test } from 'vitest';
import { Browser, follow } from './support/browser.ts';
import { finished, printed, scriptedSandbox } from './support/fake-sandbox.ts';
import { startTestServer } from './support/server.ts';

test('readiness lists the walls, the queue and the database', async () => {
  await using server = await startTestServer({ sandbox: scriptedSandbox(() => [finished()], 3) });
  const response = await fetch(`${server.url}/api/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    ready: true,
    database: 'ok',
    queue: { waiting: 0, running: 0, stopping: false },
    sandbox: {
      capacity: 3,
      walls: [{ name: 'watchdog', active: false, code: 'refused', reason: 'scripted' }],
      heavy: { processes: 0, walls: [] },
    },
  });
});

test('while it stops nothing more is accepted, and what runs may end', async () => {
  let end = () => {};
  const gate = new Promise<void>((resolve) => (end = resolve));
  const server = await startTestServer({
    sandbox: scriptedSandbox(() => [printed('a'), gate, finished()]),
    env: { SHUTDOWN_SECONDS: '60' },
  });
  const browser = new Browser(server.url);
  const id = await browser.submit('x');
  const followed = follow(browser, id);
  await expect
    .poll(async () => (await browser.fetch(`/api/submissions/${id}`)).json())
    .toMatchObject({ lastSeq: 3 });
  const stopped = server[Symbol.asyncDispose]();

  const refused = await browser.post({
    exercise: 'add',
    files: { 'exercise.ts': '' },
    idempotencyKey: 'after-stop',
  });
  expect([refused.status, await refused.json()]).toMatchObject([503, { error: { code: 'shutting-down' } }]);
  expect(refused.headers.get('retry-after')).toBe('5');
  const readiness = await fetch(`${server.url}/api/readyz`);
  expect([readiness.status, readiness.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await fetch(`${server.url}/api/healthz`)).status).toBe(200);

  end();
  expect((await followed).at(-1)).toMatchObject({ type: 'finished' });
  await stopped;
  await expect(fetch(`${server.url}/api/healthz`)).rejects.toThrow('fetch failed');
});

test('figures count what happened', async () => {
  await using server = await startTestServer({ sandbox: scriptedSandbox(() => [finished('failed')]) });
  const browser = new Browser(server.url);
  await follow(browser, await browser.submit('x'));
  const figures = await (await fetch(`${server.url}/api/metrics`)).text();
  expect(figures).toContain('yieldpoint_submissions_accepted_total 1');
  expect(figures).toContain('yieldpoint_attempt_duration_seconds_count{outcome="failed"} 1');
  expect(figures).toContain('yieldpoint_queue_jobs{state="waiting"} 0');
  expect(figures).toContain('yieldpoint_queue_jobs{state="regrade"} 0');
  expect(figures).toContain('yieldpoint_sandbox_processes{lane="heavy"} 0');
  for (const phase of ['queue', 'store', 'publish'])
    expect(figures).toContain(`yieldpoint_phase_duration_seconds_count{phase="${phase}"}`);
  expect(figures).toMatch(
    /http_request_duration_seconds_count\{method="POST",route="\/api\/submissions",status="202"\} 1/,
  );
});

test('with a token the figures are there only for who shows it', async () => {
  const token = 'a-token-of-some-length';
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => []),
    env: { METRICS_TOKEN: token },
  });
  const status = async (authorization: string) =>
    (await fetch(`${server.url}/api/metrics`, { headers: { authorization } })).status;
  expect(await status('')).toBe(404);
  expect(await status(`Bearer ${token}x`)).toBe(404);
  expect(await status(`Bearer ${token}`)).toBe(200);
});

test('behind a proxy that ends TLS the cookie is for TLS only', async () => {
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => []),
    env: { TRUST_PROXY: 'true' },
  });
  const cookie = async (headers: Record<string, string>) =>
    (await fetch(server.url, { headers: { accept: 'text/html', ...headers } })).headers.getSetCookie()[0];
  expect(await cookie({ 'x-forwarded-proto': 'https' })).toContain('Secure');
  expect(await cookie({})).not.toContain('Secure');
});

test('behind a proxy that replaces Host, the page itself is still the page itself', async () => {
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => [finished()]),
    env: { TRUST_PROXY: 'true' },
  });
  const status = async (origin: string) => {
    const headers = { origin, 'x-forwarded-host': 'class.example', 'x-forwarded-proto': 'https' };
    const wanted = { exercise: 'add', files: { 'exercise.ts': '' }, idempotencyKey: 'behind-a-proxy' };
    return (await new Browser(server.url).post(wanted, headers)).status;
  };
  expect(await status('https://class.example')).toBe(202);
  expect(await status('https://evil.example')).toBe(403);
});

test('who was a guest before the restart still is', async () => {
  const sandbox = scriptedSandbox(() => [finished()]);
  const first = await startTestServer({ sandbox });
  const browser = new Browser(first.url);
  const id = await browser.submit('x');
  await first.stop();
  await using second = await startTestServer({ sandbox, env: { DATA_DIR: first.dataDir } });
  const again = new Browser(second.url);
  again.cookie = browser.cookie;
  expect((await again.fetch(`/api/submissions/${id}`)).status).toBe(200);
  await first[Symbol.asyncDispose]();
});
