import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { KeepAlive } from './keep-alive.mjs';

/** A program that notes its start, runs `body`, and then stays. */
function keep(body: string) {
  const cwd = temporaryFolder();
  const script = path.join(cwd, 'program.mjs');
  writeFileSync(
    script,
    `import { appendFileSync } from 'node:fs';\nappendFileSync('starts', process.pid + ' ');\n${body}\nsetInterval(() => {}, 1000);\n`,
  );
  const said: string[] = [];
  const program = {
    name: 'clock',
    node: process.execPath,
    args: [script],
    cwd,
    env: {},
    log: path.join(cwd, 'log'),
  };
  const kept = new KeepAlive(program, (text: string) => said.push(text));
  onTestFinished(() => kept.kill());
  const starts = () =>
    existsSync(path.join(cwd, 'starts'))
      ? readFileSync(path.join(cwd, 'starts'), 'utf8').trim().split(' ')
      : [];
  return { kept, said, starts };
}

const lives = (pid: number | string | undefined) => existsSync(`/proc/${pid}`);

test('a program that dies before it was ready is a fault that shows its last words', async () => {
  const { kept } = keep("console.error('no disk'); process.exit(3);");
  await expect(kept.failed).rejects.toMatchObject({
    code: 'clock-not-started',
    message: expect.stringContaining('exit code 3'),
    details: 'no disk',
  });
});

test('one that dies later is started again', async () => {
  const { kept, said, starts } = keep('');
  kept.ready();
  await vi.waitFor(() => expect(starts()).toHaveLength(1), 10_000);
  process.kill(Number(starts()[0]), 'SIGKILL');
  await vi.waitFor(() => expect(starts()).toHaveLength(2), 10_000);
  expect(said).toEqual(['The clock ended (SIGKILL) and is started again.']);
  expect(String(kept.pid)).toBe(starts()[1]);
});

test('one that dies again and again is a fault', { timeout: 30_000 }, async () => {
  const { kept, starts } = keep('process.exit(1);');
  kept.ready();
  await expect(kept.failed).rejects.toMatchObject({ code: 'clock-unstable' });
  expect(starts().length).toBeGreaterThan(3);
});

test('stopping asks it to end, and it is not started again', async () => {
  const { kept, starts } = keep("process.on('SIGTERM', () => process.exit(0));");
  kept.ready();
  await vi.waitFor(() => expect(starts()).toHaveLength(1), 10_000);
  await kept.stop();
  await kept.failed;
  expect(lives(starts()[0])).toBe(false);
  expect(starts()).toHaveLength(1);
});

test('stopping leaves nothing behind that the program started', async () => {
  const { kept, starts } = keep(
    "import { spawn } from 'node:child_process'; appendFileSync('starts', spawn('sleep', ['600']).pid + ' ');",
  );
  await vi.waitFor(() => expect(starts()).toHaveLength(2), 10_000);
  await kept.stop();
  await vi.waitFor(() => expect(starts().filter(lives)).toEqual([]), 10_000);
});

// Regression: a worker that `next dev` forks ended at once, because its channel no longer kept it alive.
test('a process that the program forks keeps its own channel', async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'worker.mjs'), "process.on('message', () => process.send('here'));");
  const program = [
    "import { fork } from 'node:child_process';",
    "import { writeFileSync } from 'node:fs';",
    "const worker = fork('worker.mjs');",
    "worker.on('message', (text) => writeFileSync('heard', String(text)));",
    "worker.on('spawn', () => setTimeout(() => worker.send('are you there?'), 500));",
  ];
  writeFileSync(path.join(cwd, 'program.mjs'), program.join('\n'));
  const kept = new KeepAlive(
    {
      name: 'forker',
      node: process.execPath,
      args: ['program.mjs'],
      cwd,
      env: {},
      log: path.join(cwd, 'log'),
    },
    () => {},
  );
  onTestFinished(() => kept.kill());
  await vi.waitFor(() => expect(readFileSync(path.join(cwd, 'heard'), 'utf8')).toBe('here'), 10_000);
});
