import { expect, test } from 'vitest';
import { finished, scriptedSandbox } from './support/fake-sandbox.ts';
import { newKey } from './support/browser.ts';
import { openPage, submitTo } from './support/page.ts';
import { startTestServer } from './support/server.ts';

/** Places are told once a second. */
const soon = <Value>(value: () => Value) => expect.poll(value, { timeout: 10_000 });

/** One worker, which grades a submission when its gate is opened. */
async function gatedServer() {
  const gates = new Map<string, () => void>();
  const sandbox = scriptedSandbox((source) => [
    new Promise<void>((resolve) => gates.set(source, resolve)),
    finished(),
  ]);
  const server = await startTestServer({ sandbox, env: { SHUTDOWN_SECONDS: '0' } });
  const finish = async (source: string) => {
    await soon(() => gates.has(source)).toBe(true);
    gates.get(source)?.();
  };
  return { server, finish };
}

test('over a socket a waiting student is told their place as others finish', async () => {
  const { server: opened, finish } = await gatedServer();
  await using server = opened;
  const others = await Promise.all(['a', 'b', 'c'].map(() => openPage(server.url)));
  for (const [index, { client }] of others.entries()) await submitTo(client, `other ${index}`);
  const { client } = await openPage(server.url);
  const told: (number | string)[] = [];
  const done = client.follow(await submitTo(client, 'mine'), {
    onEvent: ({ type }) => told.push(type),
    onQueue: (ahead) => told.push(ahead),
  });
  await soon(() => told).toContain('queued');
  await finish('other 0');
  await soon(() => told.at(-1)).toBe(1);
  await finish('other 1');
  await soon(() => told.at(-1)).toBe(0);
  await finish('other 2');
  await finish('mine');
  await done;
  const afterQueued = told.slice(told.indexOf('queued'));
  expect(afterQueued.filter((word) => word !== 2)).toEqual(['queued', 1, 0, 'started', 'finished']);
});

test('where websockets are blocked the place comes with the events', async () => {
  const { server: opened, finish } = await gatedServer();
  await using server = opened;
  await submitTo((await openPage(server.url)).client, 'other');
  const { client } = await openPage(server.url, {
    openSocket: () => {
      throw new Error('blocked by policy');
    },
  });
  const id = await submitTo(client, 'mine');
  await soon(async () => (await client.getEvents(id)).ahead).toBe(0);
  const places = new Set<number>();
  const done = client.follow(id, { onEvent: () => {}, onQueue: (ahead) => places.add(ahead) });
  await soon(() => [...places]).toEqual([0]);
  await finish('other');
  await finish('mine');
  await done;
  expect(await client.getEvents(id)).not.toHaveProperty('ahead');
});

test('a submission that was graded again is followed from its first event to its newest verdict', async () => {
  const token = 'the-operator-of-this-test';
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => [finished()]),
    env: { OPERATOR_TOKEN: token },
  });
  const { client } = await openPage(server.url);
  const id = await submitTo(client, newKey());
  await client.follow(id, { onEvent: () => {} });
  const answer = await fetch(`${server.url}/api/operator/regrade`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ submission: id }),
  });
  expect(await answer.json()).toEqual({ queued: 1 });
  await soon(async () => (await client.getSubmission(id)).lastSeq).toBe(5);
  await soon(async () => (await client.getSubmission(id)).state).toBe('finished');
  const types: string[] = [];
  await client.follow(id, { onEvent: ({ type }) => types.push(type) });
  expect(types).toEqual(['queued', 'started', 'finished', 'started', 'finished']);
});
