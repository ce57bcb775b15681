import { mkdtempDisposable, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cookieSecret } from './cookie-secret.ts';
import { prepareDataDir } from './data-dir.ts';

const folder = () => mkdtempDisposable(join(tmpdir(), 'yieldpoint-data-'));

test('a missing folder is made, for us alone', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'a', 'b');
  prepareDataDir(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  prepareDataDir(path);
});

test('a file in its place, or above it, is named', async () => {
  await using dir = await folder();
  const file = join(dir.path, 'file');
  await writeFile(file, '');
  expect(() => prepareDataDir(file)).toThrow(`DATA_DIR: ${file} is not a folder.`);
  expect(() => prepareDataDir(join(file, 'data'))).toThrow('lies under something that is not a folder');
});

test('a place that takes no folder is named', () => {
  expect(() => prepareDataDir('/proc/yieldpoint')).toThrow('DATA_DIR: /proc/yieldpoint');
});

test('the secret is made once and readable by its owner alone', async () => {
  await using dir = await folder();
  const secret = cookieSecret(dir.path);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(cookieSecret(dir.path)).toBe(secret);
  const path = join(dir.path, 'cookie-secret');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, 'utf8')).toBe(secret);
});

test('a secret that was cut short is made anew', async () => {
  await using dir = await folder();
  await writeFile(join(dir.path, 'cookie-secret'), 'abc');
  expect(cookieSecret(dir.path).length).toBeGreaterThanOrEqual(32);
});
