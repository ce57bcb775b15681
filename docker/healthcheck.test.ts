import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const SCRIPT = path.join(import.meta.dirname, 'healthcheck.mjs');

async function exitCode(url: string): Promise<unknown> {
  const [code] = await once(spawn(process.execPath, [SCRIPT, url]), 'exit');
  return code;
}

test.each([
  [200, 0],
  [204, 0],
  [404, 1],
  [503, 1],
])('an answer of %i ends with %i', async (status, code) => {
  const server = http.createServer((_, response) => response.writeHead(status).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  expect(await exitCode(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).toBe(code);
});

test('nobody there ends with 1', async () => {
  expect(await exitCode('http://127.0.0.1:1/')).toBe(1);
});
