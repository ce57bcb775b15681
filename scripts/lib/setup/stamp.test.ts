import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { fingerprint, readStamp, writeStamp } from './stamp.mjs';

test('the same files give the same fingerprint, in whatever order they are named', async () => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'a'), 'one');
  writeFileSync(path.join(root, 'b'), 'two');
  expect(await fingerprint(root, ['a', 'b'])).toBe(await fingerprint(root, ['b', 'a']));
});

test('a change, a removal and a move of content between files are all seen', async () => {
  const root = temporaryFolder();
  const write = (a: string, b: string) => {
    writeFileSync(path.join(root, 'a'), a);
    writeFileSync(path.join(root, 'b'), b);
  };
  const seen = new Set<string>();
  for (const [a, b] of [
    ['one', 'two'],
    ['one', 'three'],
    ['onetwo', ''],
    ['', 'onetwo'],
  ] as const) {
    write(a, b);
    seen.add(await fingerprint(root, ['a', 'b']));
  }
  rmSync(path.join(root, 'b'));
  seen.add(await fingerprint(root, ['a', 'b']));
  expect(seen.size).toBe(5);
});

test('a stamp that was never written is empty', async () => {
  const file = path.join(temporaryFolder(), 'stamp');
  expect(await readStamp(file)).toBe('');
  await writeStamp(file, 'abc');
  expect(await readStamp(file)).toBe('abc');
});
