import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { findBrowser } from './browser.mjs';

function program(name: string, mode: number): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return { folder, file };
}

test('CHROME_PATH goes first', async () => {
  const { file } = program('my-browser', 0o755);
  expect(await findBrowser({ CHROME_PATH: file, PATH: '' })).toBe(file);
});

test('a CHROME_PATH that leads nowhere is told rather than passed over', async () => {
  await expect(findBrowser({ CHROME_PATH: '/nowhere/chromium' })).rejects.toMatchObject({
    code: 'no-such-browser',
  });
});

test('Chromium is found on the PATH, if it can be run', async () => {
  const { folder, file } = program('chromium', 0o755);
  const { folder: lame } = program('chromium', 0o644);
  expect(await findBrowser({ PATH: [lame, folder].join(path.delimiter) })).toBe(file);
});
