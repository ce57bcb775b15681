import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { descendantsOf, living } from '../bench/known-processes.ts';

test.runIf(process.platform === 'linux')(
  'a process is living until it ends, and no other is it',
  async () => {
    // A shell that starts another, which says so and then waits for input that never comes.
    const shell = spawn('sh', ['-c', '(echo started; read line); true'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(shell, 'close');
    await once(shell.stdout, 'data');
    const pid = shell.pid ?? 0;
    const both = (await descendantsOf(process.pid)).filter((known) => known.pid === pid);
    both.push(...(await descendantsOf(pid)));
    expect(both).toHaveLength(2);
    expect(await living(both)).toBe(2);
    expect(await living(both.map((known) => ({ ...known, startTime: '1' })))).toBe(0);
    shell.stdin.end();
    await ended;
    expect(await living(both)).toBe(0);
  },
);
