import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Browser } from './support/browser.ts';
import { scriptedSandbox } from './support/fake-sandbox.ts';
import { startTestServer } from './support/server.ts';

const sandbox = scriptedSandbox(() => []);

/** A web server that tells what it was asked, and echoes on its sockets. */
async function startWeb() {
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(201, {
        'content-type': 'application/json',
        'content-security-policy': "default-src 'self'",
      });
      const { method, url, headers } = request;
      response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
    });
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const sockets = new WebSocketServer({ server: http, path: '/_next/hmr' });
  sockets.on('connection', (socket) => socket.on('message', (data) => socket.send(`echo ${String(data)}`)));
  const { port } = http.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
}

interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

test('what is not the API comes from the web server, with its own headers', async () => {
  await using web = await startWeb();
  await using server = await startTestServer({ sandbox, env: { WEB_ORIGIN: web.origin } });
  const browser = new Browser(server.url);
  const response = await browser.fetch('/zh-CN/chapters/wait?tab=code&_rsc=1', {
    headers: { accept: 'text/html' },
  });
  expect(response.status).toBe(201);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
  const asked = (await response.json()) as Asked;
  expect(asked).toMatchObject({ method: 'GET', url: '/zh-CN/chapters/wait?tab=code&_rsc=1' });
  const { host } = new URL(server.url);
  expect(asked.headers).toMatchObject({
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '127.0.0.1',
  });

  const again = (await (await browser.fetch('/', { method: 'POST', body: 'a=1' })).json()) as Asked;
  expect(again).toMatchObject({ method: 'POST', body: 'a=1' });
  expect(again.headers.cookie).toBe(browser.cookie);
});

test('a first page brings the cookie, an asset does not', async () => {
  await using web = await startWeb();
  await using server = await startTestServer({ sandbox, env: { WEB_ORIGIN: web.origin } });
  const cookies = async (headers: Record<string, string>) =>
    (await fetch(`${server.url}/x`, { headers })).headers.getSetCookie();
  const [cookie] = await cookies({ accept: 'text/html,*/*' });
  expect(cookie).toContain('yieldpoint_guest=');
  expect(await cookies({ accept: 'image/avif' })).toEqual([]);
  expect(await cookies({ accept: 'text/html', cookie: cookie?.split(';')[0] ?? '' })).toEqual([]);
});

test("the web server's own sockets pass through, the grader's stay", async () => {
  await using web = await startWeb();
  await using server = await startTestServer({ sandbox, env: { WEB_ORIGIN: web.origin } });
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/_next/hmr?id=1`);
  await once(socket, 'open');
  socket.send('hello');
  const [data] = (await once(socket, 'message')) as [Buffer];
  expect(data.toString()).toBe('echo hello');

  const refused = new WebSocket(`${server.url.replace('http', 'ws')}/elsewhere`);
  const [error] = (await once(refused, 'error')) as [Error];
  expect(error.message).toContain('400');

  // An open one does not keep the grader from stopping.
  const closed = once(socket, 'close');
  await server.stop();
  await closed;
});

test.each(['//127.0.0.1:9/x', 'http://127.0.0.1:9/x'])(
  'an upgrade to %s reaches nobody but the web server',
  async (target) => {
    await using web = await startWeb();
    await using server = await startTestServer({ sandbox, env: { WEB_ORIGIN: web.origin } });
    const { hostname, port } = new URL(server.url);
    const raw = connect(Number(port), hostname);
    raw.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
    const [answer] = (await once(raw, 'data')) as [Buffer];
    // The web server's own refusal of a broken handshake; nothing listens on the other port.
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 400/);
    raw.destroy();
  },
);

test('while the web server is down a page says so, and the API lives on', async () => {
  await using server = await startTestServer({ sandbox });
  const page = await fetch(`${server.url}/zh-CN`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(503);
  expect(page.headers.get('retry-after')).toBe('3');
  expect(await page.text()).toMatch(/页面暂时无法显示[^]*This page tries by itself/);
  const asset = await fetch(`${server.url}/_next/x.js`);
  expect([asset.status, await asset.json()]).toMatchObject([503, { error: { code: 'web-unavailable' } }]);
  expect((await fetch(`${server.url}/api/healthz`)).status).toBe(200);
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/_next/hmr`);
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error).toBeInstanceOf(Error);
});
