import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childrenOf, freePort, spawnGrader } from './support/process.ts';
import { arrive, submit, watch } from './support/steadfast.ts';

const SUBMISSIONS = 12;
const token = 'the-operator-of-this-place';

interface Attempt {
  number: number;
  outcome: string;
  exerciseVersion: string;
}

test('killed in the midst of a regrade, grader and worker: each is graded again once, and old verdicts are kept', async () => {
  await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-regrade-'));
  const env = {
    DATA_DIR: dir.path,
    PORT: String(await freePort()),
    WORKERS: '1',
    OPERATOR_TOKEN: token,
    SUBMISSIONS_PER_MINUTE: '1000',
  };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  await using first = spawnGrader(env);
  const url = await first.listening;
  const client = await arrive(url);
  const operator = async <Answer>(path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${url}/api/operator${path}`, { ...init, headers });
    return (await answer.json()) as Answer;
  };
  const attemptsOf = async (id: string) =>
    (await operator<{ attempts: Attempt[] }>(`/submissions/${id}/attempts`)).attempts;
  const regrade = () =>
    operator('/regrade', { method: 'POST', body: '{"exercise":"add","evenIfCurrent":true}' });

  const ids: string[] = [];
  for (let count = 0; count < SUBMISSIONS; count += 1)
    ids.push(await submit(client, count % 2 === 0 ? 'right' : 'wrong', `regrade-key-${count}`));
  const verdicts = ['passed', 'failed'];
  const known = await Promise.all(ids.map((id) => watch(client, id)));
  /** Resolves when it was graded again. */
  const again = (at: number) =>
    client.follow(ids[at] ?? '', { after: known[at]?.length ?? 0, onEvent: () => {} });

  expect(await regrade()).toEqual({ queued: SUBMISSIONS });
  // The first ones are graded again, then a worker dies at its work, and the grader.
  await again(0);
  for (const pid of await childrenOf(first.pid)) process.kill(pid, 'SIGKILL');
  await again(1);
  first.kill('SIGKILL');
  await first.exited;

  await using second = spawnGrader(env);
  await second.listening;
  const waiting = async () => {
    const { queue } = await operator<{ queue: Record<string, number> }>('');
    return (queue['waiting'] ?? 0) + (queue['waitingForRegrade'] ?? 0) + (queue['running'] ?? 0);
  };
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0);

  for (const [at, id] of ids.entries()) {
    const attempts = await attemptsOf(id);
    const verdict = verdicts[at % 2];
    const graded = attempts.filter(({ outcome }) => verdicts.includes(outcome));
    expect(graded.map(({ outcome }) => outcome)).toEqual([verdict, verdict]);
    expect(attempts[0]).toMatchObject({ number: 1, outcome: verdict });
    expect(await client.getSubmission(id)).toMatchObject({ state: 'finished', verdict });
    const events = await watch(client, id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
  }
}, 180_000);
