import { expect, test } from 'vitest';
import { tryCommand } from './try-command.ts';

test('what works says what it printed', async () => {
  expect(await tryCommand([process.execPath, '-p', '6*7'])).toEqual({ ok: true, stdout: '42\n', reason: '' });
});

test('what fails says why, in one line', async () => {
  const trial = await tryCommand([process.execPath, '-e', 'console.error("no\\nmore"); process.exit(3)']);
  expect(trial).toMatchObject({ ok: false, reason: 'no' });
  expect(await tryCommand([process.execPath, '-e', 'process.exit(3)'])).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/ended with 3$/),
  });
});

test('what is not there fails too', async () => {
  expect(await tryCommand(['/no/such/program'])).toMatchObject({
    ok: false,
    reason: expect.stringContaining('ENOENT'),
  });
});

test('the environment is empty', async () => {
  const { stdout } = await tryCommand([process.execPath, '-p', 'Object.keys(process.env).length']);
  expect(stdout).toBe('0\n');
});
