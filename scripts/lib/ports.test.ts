import { once } from 'node:events';
import net from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { probePort } from './ports.mjs';

test('0 finds a port that can be listened on', async () => {
  const port = await probePort(0, '127.0.0.1');
  expect(await probePort(port, '127.0.0.1')).toBe(port);
});

test('a port in use is told with what to do', async () => {
  const server = net.createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  await expect(probePort(port, '127.0.0.1')).rejects.toMatchObject({
    code: 'port-in-use',
    message: expect.stringContaining(`PORT=${port + 1} npm start`),
  });
});

test('an address that this machine does not have is told', async () => {
  await expect(probePort(0, '203.0.113.1')).rejects.toMatchObject({ code: 'port-unusable' });
});
