import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseMaximum, WALL_NAMES, WallsMissingError } from '../src/index.ts';
import { puppetExercise, puppetSubmission, startPuppets, watch } from './support/puppet.ts';

const GOOD = "plan('a'); pass('a'); finish(1, 1)";

/** Whether a process runs; one that waits to be reaped does not. */
const isAlive = (pid: number): boolean => {
  if (!existsSync(`/proc/${pid}/stat`)) return false;
  return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
};

test('cancelling kills the run and says so, and the sandbox goes on', async () => {
  await using sandbox = await startPuppets();
  const controller = new AbortController();
  const events: string[] = [];
  const outcome = await sandbox.grade(
    { ...puppetExercise, limits: { wallMs: 20_000 } },
    puppetSubmission("plan('a'); for (;;);"),
    (event) => {
      events.push(event.type);
      if (event.type === 'plan') controller.abort();
    },
    { signal: controller.signal },
  );
  expect(outcome).toEqual({ state: 'failed', code: 'cancelled', willRetry: false });
  expect(events).toEqual(['started', 'plan', 'failed']);
  expect((await watch(sandbox, GOOD)).outcome).toMatchObject({ verdict: 'passed' });
});

test('one that waits its turn can be cancelled too', async () => {
  await using sandbox = await startPuppets();
  const controller = new AbortController();
  const first = watch(sandbox, 'for (;;);');
  const second = watch(sandbox, GOOD, {}, controller.signal);
  controller.abort();
  expect((await second).outcome).toMatchObject({ code: 'cancelled' });
  expect((await first).outcome).toMatchObject({ verdict: 'timeout' });
});

test('what onEvent throws comes back to the caller, and harms no one else', async () => {
  await using sandbox = await startPuppets();
  const broken = sandbox.grade(puppetExercise, puppetSubmission(GOOD), () => {
    throw new Error('the page is gone');
  });
  await expect(broken).rejects.toThrow('the page is gone');
  expect((await watch(sandbox, GOOD)).outcome).toMatchObject({ verdict: 'passed' });
});

test('more submissions than workers all get their turn, and workers are renewed on the way', async () => {
  await using sandbox = await startPuppets({ workers: 2 });
  const before = sandbox.pids;
  const all = await Promise.all(
    Array.from({ length: 400 }, () => watch(sandbox, GOOD, { limits: { wallMs: 20_000 } })),
  );
  expect(all.map(({ outcome }) => outcome)).toEqual(
    all.map(() => ({ state: 'finished', verdict: 'passed', score: 10, maxScore: 10 })),
  );
  expect(sandbox.pids.every((pid) => before.includes(pid))).toBe(false);
}, 120_000);

test('disposal ends every worker, answers who waits, and leaves no file', async () => {
  const sandbox = await startPuppets({ workers: 2 });
  const { pids } = sandbox;
  const image = readFileSync(`/proc/${pids[0]}/cmdline`, 'utf8')
    .split('\0')
    .find((word) => word.endsWith('worker.cjs'));
  const running = watch(sandbox, 'for (;;);', { limits: { wallMs: 20_000 } });
  await sandbox[Symbol.asyncDispose]();
  expect((await running).outcome).toEqual({ state: 'failed', code: 'sandbox-disposed', willRetry: true });
  expect(pids.filter(isAlive)).toEqual([]);
  expect(existsSync(image ?? '')).toBe(false);
  expect((await watch(sandbox, GOOD)).outcome).toMatchObject({ code: 'sandbox-disposed' });
});

test('workers die with a supervisor that is killed, even in an endless loop', async () => {
  const program = fileURLToPath(new URL('./support/doomed-supervisor.ts', import.meta.url));
  const supervisor = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(supervisor.stdout, 'data')) as [Buffer];
  const pids = JSON.parse(line.toString()) as number[];
  expect(pids.length).toBeGreaterThan(0);
  expect(pids.every(isAlive)).toBe(true);
  supervisor.kill('SIGKILL');
  await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([]);
});

test('strict refuses to start where a wall is missing, and names it and what it should stand around', async () => {
  const missing = await startPuppets({ strict: true }).then(
    (sandbox) => sandbox[Symbol.asyncDispose](),
    (error: unknown) => error,
  );
  await using lenient = await startPuppets();
  const absent = lenient.lanes.light.walls.filter((wall) => !wall.active);
  if (absent.length === 0) return;
  expect(missing).toBeInstanceOf(WallsMissingError);
  for (const { name, reason } of absent)
    for (const what of ['ordinary submissions', 'heavy submissions', 'the compiler'])
      expect(String(missing)).toContain(`${name}, around ${what}: ${reason}`);
  const standing = lenient.lanes.light.walls.filter((wall) => wall.active).map((wall) => wall.name);
  await using strict = await startPuppets({ strict: standing });
  expect(strict.lanes.heavy.walls.map(({ name }) => name)).toEqual(WALL_NAMES);
  expect((await watch(strict, GOOD)).outcome).toMatchObject({ verdict: 'passed' });
}, 120_000);

test('strict judges no lane that is closed', async () => {
  await using sandbox = await startPuppets({ strict: ['watchdog'], maximum: parseMaximum('cpu=light') });
  expect(sandbox.lanes.heavy).toEqual({ name: 'heavy', pids: [], walls: [] });
});

test('the log has one line per submission, with what it used and why it ended', async () => {
  const lines: object[] = [];
  const logger = {
    info: (fields: object) => lines.push(fields),
    warn: (fields: object) => lines.push(fields),
  };
  await using sandbox = await startPuppets({ logger });
  await watch(sandbox, "plan('a'); for (;;);");
  expect(lines.at(-1)).toMatchObject({
    exercise: 'puppet',
    version: '1',
    verdict: 'timeout',
    limits: ['wall-time'],
    truncations: 0,
    runs: [{ end: { kind: 'wall-time' }, signal: 'SIGKILL' }],
  });
  expect(JSON.stringify(lines)).not.toContain('for (;;)');
});
