import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { answering } from './answering.mjs';

async function server(statuses: number[]): Promise<string> {
  const listening = http.createServer((_, response) => response.writeHead(statuses.shift() ?? 200).end());
  listening.listen(0, '127.0.0.1');
  onTestFinished(() => void listening.close());
  await once(listening, 'listening');
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
}

test('it waits through refusals until there is a success', async () => {
  const statuses = [503, 500, 200];
  await answering(await server(statuses));
  expect(statuses).toEqual([]);
});

test('patience ends with the last thing that was seen', async () => {
  const url = await server(Array.from({ length: 1000 }, () => 503));
  await expect(answering(url, { patience: 120 })).rejects.toMatchObject({
    code: 'not-answering',
    message: expect.stringContaining('status 503'),
  });
});

test('it gives up when asked to', async () => {
  const signal = AbortSignal.abort(new Error('never mind'));
  await expect(answering('http://127.0.0.1:1/', { signal })).rejects.toThrow('never mind');
});
