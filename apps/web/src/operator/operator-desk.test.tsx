// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import type { Locale, OperatorState } from '@yieldpoint/protocol';
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
    walls: [
      { name: 'own-network', active: false, code: 'refused', reason: 'unshare is not allowed' },
      { name: 'own-user', active: false, code: 'needs-root', reason: 'for the log' },
      { name: 'jitless', active: true, code: null, reason: '' },
    ],
    heavy: {
      processes: 2,
      walls: [{ name: 'jitless', active: false, code: 'heavy-lane', reason: 'for the log' }],
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

async function opened(token: string, locale: Locale = 'en') {
  const own = operatorTexts[locale];
  const { user } = renderIn(locale, <OperatorDesk words={own} />);
  await user.type(screen.getByLabelText(own.token), token);
  await user.click(screen.getByRole('button', { name: own.open }));
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
  expect(screen.getByText('The host refused it: unshare is not allowed')).toBeDefined();
  const heavy = screen.getByRole('region', { name: words.heavyWalls });
  expect(heavy.textContent).toContain('Processes: 2.');
  expect(heavy.textContent).toContain('limits.cpu is heavy');
  expect(screen.getByText('1 day 2 hr')).toBeDefined();
  expect(screen.getByText('worker-lost')).toBeDefined();
});

test('why a wall is missing is told in the reader’s language', async () => {
  await opened('right', 'zh-CN');
  expect(await screen.findByText('只有 root 才能给每个工作进程分配单独的用户。')).toBeDefined();
  expect(screen.queryByText('for the log')).toBeNull();
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
