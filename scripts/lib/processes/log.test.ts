import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { readLogEnd } from './log.mjs';

function log(text: string): string {
  const file = path.join(temporaryFolder(), 'a.log');
  writeFileSync(file, text);
  return file;
}

test('an earlier run is left out', async () => {
  expect(await readLogEnd(log('earlier\nnow\n'), 'earlier\n'.length)).toBe('now');
});

test('structured lines come down to their message, other lines stay', async () => {
  expect(await readLogEnd(log('{"level":30,"msg":"listening"}\n{ not json\n{"level":30}\n'), 0)).toBe(
    'listening\n{ not json\n{"level":30}',
  );
});

test('of a long log only the end is shown', async () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `line ${index}`);
  const end = await readLogEnd(log(lines.join('\n')), 0);
  expect(end.split('\n')).toHaveLength(20);
  expect(end.endsWith('line 4999')).toBe(true);
});
