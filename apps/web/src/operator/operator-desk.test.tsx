// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import type { OperatorState } from '@yieldpoint/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderIn } from '../testing/render-in.tsx';
import { OperatorDesk } from './operator-desk.tsx';
import { operatorTexts } from './texts.ts';

const state: OperatorState = {
  uptimeSeconds: 93_784,
  residentBytes: 200 * 2 ** 20,
  queue: { waiting: 3, waitingForRegrade: 12, running: 2, stopping: false },
  sandbox: {
    capacity: 2,
    pids: [11, 12, 13],
    walls: [{ name: 'own-network', active: false, reason: 'unshare is not allowed' }],
    heavy: {
      processes: 2,
      walls: [{ name: 'jitless', active: false, reason: 'its exercises ask for a compiler' }],
    },
  },
  parked: [
    {
      submission: 'abc',
      exercise: 'wait-timeout',
      code: 'worker-lost',
      attempts: 3,
      at: '2026-01-01T00:00:00Z',
    },
  ],
  failures: [],
};

/** A server that knows one token. */
const asked: { path: string; token: string | null; body: unknown }[] = [];
let real: typeof fetch;
let isFull = false;
beforeEach(() => {
  asked.length = 0;
  isFull = false;
  real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const token = new Headers(init?.headers).get('authorization');
    const path = String(input);
    asked.push({ path, token, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
    if (token !== 'Bearer right')
      return Response.json({ error: { code: 'wrong-token', message: 'no' } }, { status: 401 });
    if (path.endsWith('/regrade') && isFull)
      return Response.json({ error: { code: 'storage-full', message: 'full' } }, { status: 507 });
    return Response.json(path.endsWith('/regrade') ? { queued: 4 } : state);
  };
});
afterEach(() => {
  globalThis.fetch = real;
});

const words = operatorTexts.en;

async function opened(token: string) {
  const { user } = renderIn('en', <OperatorDesk words={words} />);
  await user.type(screen.getByLabelText(words.token), token);
  await user.click(screen.getByRole('button', { name: words.open }));
  return user;
}

test('a wrong token opens nothing and is told so', async () => {
  await opened('wrong');
  expect((await screen.findByRole('alert')).textContent).toContain('not the one');
  expect(screen.queryByText(words.queue)).toBeNull();
});

test('the right one shows figures, walls and what was given up', async () => {
  await opened('right');
  expect(await screen.findByText('own-network')).toBeDefined();
  expect(screen.getByText('unshare is not allowed')).toBeDefined();
  const heavy = screen.getByRole('region', { name: words.heavyWalls });
  expect(heavy.textContent).toContain('Processes: 2.');
  expect(heavy.textContent).toContain('its exercises ask for a compiler');
  expect(screen.getByText('1 day 2 hr')).toBeDefined();
  expect(screen.getByText('worker-lost')).toBeDefined();
});

test('a parked submission is queued again, and an exercise regraded', async () => {
  const user = await opened('right');
  const buttons = await screen.findAllByRole('button', { name: words.requeue });
  await user.click(buttons[0]!);
  await user.type(screen.getByLabelText(words.exerciseId), 'wait-timeout');
  await user.click(screen.getByRole('button', { name: words.begin }));
  expect(await screen.findByText('4 submissions queued.')).toBeDefined();
  expect(asked.flatMap(({ body }) => (body === null ? [] : [body]))).toEqual([
    { submission: 'abc' },
    { exercise: 'wait-timeout', evenIfCurrent: false },
  ]);
});

test('what could not be queued again is told', async () => {
  const user = await opened('right');
  isFull = true;
  const buttons = await screen.findAllByRole('button', { name: words.requeue });
  await user.click(buttons[0]!);
  expect((await screen.findByRole('alert')).textContent).toContain('no room left');
});
