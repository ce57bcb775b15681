import { expect, test } from 'vitest';
import { runLoudly, runQuietly } from './run-command.mjs';

const failure = { code: 'not-made', message: 'It could not be made.' };
const node = (script: string) => ['-e', script];

test('what a command wrote is given back', async () => {
  expect(
    await runQuietly(process.execPath, node("console.log('a'); console.error('b')"), { failure }),
  ).toContain('a\n');
});

test('a failure carries the last lines of what it wrote', async () => {
  const script = 'for (let line = 1; line <= 90; line += 1) console.log(line); process.exitCode = 2;';
  await expect(runQuietly(process.execPath, node(script), { failure })).rejects.toMatchObject({
    ...failure,
    details: Array.from({ length: 40 }, (_, index) => `${index + 51}`).join('\n'),
  });
});

test('a command that is not there is a failure', async () => {
  await expect(runQuietly('/nowhere/at-all', [], { failure })).rejects.toMatchObject(failure);
});

test('a loud command tells its exit code', async () => {
  expect(await runLoudly(process.execPath, node('process.exitCode = 7'))).toBe(7);
  expect(await runLoudly('/nowhere/at-all', [])).toBe(127);
  expect(await runLoudly(process.execPath, node("process.kill(process.pid, 'SIGKILL')"))).toBe(128);
});

test('a loud command over its limit is killed', async () => {
  expect(await runLoudly(process.execPath, node('for (;;);'), { limitMs: 200 })).toBe(128);
});

test("the repository's own tools come first on its PATH", async () => {
  const path = await runQuietly(process.execPath, node('console.log(process.env.PATH)'), { failure });
  expect(path.split(':')[0]).toMatch(/node_modules\/\.bin$/);
});
