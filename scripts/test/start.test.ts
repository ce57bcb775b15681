import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const START = path.resolve(import.meta.dirname, '../start.mjs');

async function start(env: Record<string, string>, nodeOptions: string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, START], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, lines: stderr.trim().split('\n') };
}

test('a port in use ends in one line', async () => {
  const server = net.createServer().listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const { code, lines } = await start({ PORT: `${port}`, DATA_DIR: temporaryFolder() });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(`^Port ${port} is in use\\.`)]);
});

test('a DATA_DIR that is a file ends in one line', async () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const { code, lines } = await start({ PORT: '0', DATA_DIR: file });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining('is a file')]);
});

test.each([
  ['no database at all', 'hello'],
  ['a database cut off and overwritten', `SQLite format 3\0${'x'.repeat(8000)}`],
])('%s in DATA_DIR ends in one line', async (_, content) => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'yieldpoint.db'), content);
  const { code, lines } = await start({ PORT: '0', DATA_DIR: folder });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^The database .* is damaged\./)]);
});

test('settings that make no sense end in one line', async () => {
  const { code, lines } = await start({ PORT: 'many' });
  expect(code).toBe(1);
  expect(lines).toEqual(['PORT must be a number from 0 to 65535, not "many".']);
});

test('a Node that is too old is told before anything is loaded', async () => {
  const disguise = "Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } });";
  const { code, lines } = await start({}, ['--import', `data:text/javascript,${disguise}`]);
  expect(code).toBe(1);
  expect(lines).toEqual(['Yieldpoint needs Node 20 or newer; this is 18.20.4. Install it from nodejs.org.']);
});
