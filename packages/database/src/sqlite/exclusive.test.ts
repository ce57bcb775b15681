import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdExclusively } from './exclusive.ts';

const folder = () => mkdtempDisposable(join(tmpdir(), 'yieldpoint-lock-'));

test('what is held is in use, and free again when let go', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'lock');
  {
    using held = holdExclusively(path);
    expect(held).toBeDefined();
    expect(() => holdExclusively(path)).toThrow(expect.objectContaining({ code: 'in-use' }));
  }
  holdExclusively(path)[Symbol.dispose]();
});

test('a holder that is killed leaves nothing behind', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'lock');
  const script = `
    import { holdExclusively } from ${JSON.stringify(new URL('exclusive.ts', import.meta.url).href)};
    globalThis.held = holdExclusively(${JSON.stringify(path)});
    process.stdout.write('held');
    setInterval(() => {}, 1000);
  `;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const exited = once(holder, 'close');
  await once(holder.stdout, 'data');
  expect(() => holdExclusively(path)).toThrow(expect.objectContaining({ code: 'in-use' }));
  holder.kill('SIGKILL');
  await exited;
  holdExclusively(path)[Symbol.dispose]();
});
