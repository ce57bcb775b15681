import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WriteAheadLog } from './write-ahead-log.ts';

const folder = () => mkdtempDisposable(join(tmpdir(), 'yieldpoint-wal-'));

test('those who ask together wait for one flush, those who come later for another', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'a.db');
  await writeFile(`${path}-wal`, 'committed');
  await using log = new WriteAheadLog(path);
  const first = log.sync();
  expect(log.sync()).toBe(first);
  await first;
  const later = log.sync();
  expect(later).not.toBe(first);
  await later;
});

test('a flush that fails is told to who asked, and the next one tries again', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'a.db');
  await using log = new WriteAheadLog(path);
  await expect(log.sync()).rejects.toMatchObject({ code: 'ENOENT' });
  await writeFile(`${path}-wal`, 'committed');
  await expect(log.sync()).resolves.toBeUndefined();
});
