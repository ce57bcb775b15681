import { expect, test } from 'vitest';
import { LANE_WALLS } from '../limits.ts';
import { findFence } from './fence.ts';
import { tryCommand } from './try-command.ts';

const { dataBytes } = LANE_WALLS.light;

test('what the fence is built of runs a program', async () => {
  const fence = await findFence();
  const trial = await tryCommand([
    ...fence.command(0, dataBytes),
    process.execPath,
    '--jitless',
    '-p',
    '6*7',
  ]);
  expect(trial).toMatchObject({ ok: true, stdout: '42\n' });
});

test('each worker has a user of its own, where there are users to give', async () => {
  const fence = await findFence();
  const run = (slot: number): ReturnType<typeof tryCommand> =>
    tryCommand([...fence.command(slot, dataBytes), process.execPath, '--jitless', '-p', 'process.getuid()']);
  const [first, second] = await Promise.all([run(0), run(1)]);
  const areDifferent = first.stdout !== second.stdout;
  expect(areDifferent).toBe(!fence.refusals.has('own-user'));
});

test('a system without the tools still runs programs, and says which walls it lacks', async () => {
  const fence = await findFence(() => null);
  expect(fence.command(0, dataBytes)).toEqual([]);
  for (const wall of ['data-limit', 'no-new-privileges', 'own-network', 'parent-death'] as const) {
    expect(fence.refusals.get(wall)?.code).toBe('not-installed');
  }
});

test('a tool that does nothing builds no wall', async () => {
  const fence = await findFence((name) => (name === 'setpriv' ? '/bin/true' : null));
  expect(fence.refusals.get('no-new-privileges')).toMatchObject({
    code: 'no-effect',
  });
});
