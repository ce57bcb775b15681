import { mkdtempDisposable, readdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Browser, follow, opened } from './support/browser.ts';
import { spawnGrader } from './support/process.ts';

const folder = () => mkdtempDisposable(join(tmpdir(), 'yieldpoint-process-'));

/** How a grader that cannot start ends. */
async function endOf(env: Record<string, string>) {
  await using grader = spawnGrader(env);
  const { code, stderr } = await grader.exited;
  return { code, lines: stderr.trimEnd().split('\n') };
}

describe('what keeps it from starting is told in a line, with a non-zero exit', () => {
  test('settings, all faults together', async () => {
    const { code, lines } = await endOf({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).toMatch(/PORT: .*\n.*LOG_LEVEL: /);
  });

  test('a port in use', async () => {
    await using dir = await folder();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, lines } = await endOf({ PORT: String(port), DATA_DIR: dir.path });
    other.close();
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [`PORT: ${port} is in use. Stop what listens there, or choose another PORT.`],
    });
  });

  test('a DATA_DIR that is a file', async () => {
    await using dir = await folder();
    const file = join(dir.path, 'file');
    await writeFile(file, '');
    const { code, lines } = await endOf({ DATA_DIR: file });
    expect({ code, last: lines.at(-1) }).toEqual({ code: 1, last: `  DATA_DIR: ${file} is not a folder.` });
  });

  test('a broken database', async () => {
    await using dir = await folder();
    await writeFile(join(dir.path, 'yieldpoint.db'), 'not a database '.repeat(1000));
    const { code, lines } = await endOf({ DATA_DIR: dir.path });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('yieldpoint.db is not a sound SQLite database')]);
  });

  test('a course with faults', async () => {
    await using dir = await folder();
    const { code, lines } = await endOf({ DATA_DIR: dir.path, COURSE_DIR: dir.path });
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain('course.yaml');
  });
});

test('a second grader on the same data is turned away; SIGTERM ends the first in order', async () => {
  await using dir = await folder();
  await using grader = spawnGrader({ DATA_DIR: dir.path, WORKERS: '1' });
  const url = await grader.listening;
  const { code, lines } = await endOf({ DATA_DIR: dir.path });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining('Another process works on this data')]);

  const browser = new Browser(url);
  const id = await browser.submit('export const add = (a, b) => a + b;');
  expect((await follow(browser, id)).at(-1)).toMatchObject({ type: 'finished', verdict: 'passed' });

  const socket = await opened(browser.connect());
  const heard: unknown[] = [];
  socket.on('message', (data) => heard.push(data));
  const closed = once(socket, 'close');
  grader.kill('SIGTERM');
  expect((await closed)[0]).toBe(1012);
  expect(heard).toEqual([]);
  expect(await grader.exited).toMatchObject({ code: 0, signal: null });
});

test('what it compiled of itself is kept for the next start', async () => {
  await using dir = await folder();
  const cache = join(dir.path, 'compile-cache');
  await using grader = spawnGrader({ DATA_DIR: dir.path, WORKERS: '1', NODE_COMPILE_CACHE: cache });
  await grader.listening;
  await expect.poll(async () => (await readdir(cache, { recursive: true })).length).toBeGreaterThan(100);
});

test('a submission accepted just before SIGTERM still gets its verdict, then or after the restart', async () => {
  await using dir = await folder();
  const env = { DATA_DIR: dir.path, WORKERS: '1', SHUTDOWN_SECONDS: '0' };
  let cookie = '';
  let id = '';
  {
    await using grader = spawnGrader(env);
    const first = new Browser(await grader.listening);
    id = await first.submit('export const add = (a, b) => { for (let i = 0; i < 3e7; i++); return a + b; };');
    grader.kill('SIGTERM');
    expect((await grader.exited).code).toBe(0);
    ({ cookie } = first);
  }
  await using again = spawnGrader(env);
  const second = new Browser(await again.listening);
  second.cookie = cookie;
  const events = await follow(second, id);
  expect(events.at(-1)).toMatchObject({ type: 'finished' });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
});
