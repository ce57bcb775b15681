// Submit → verdict through HTTP and websocket, on an idle grader in a process of its own.
import { createClient, type Client } from '@yieldpoint/protocol/client';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Browser } from '../test/support/browser.ts';
import { kinds } from '../test/support/kinds.ts';
import { spawnGrader } from '../test/support/process.ts';
import { printFigure, summarise } from './figures.ts';

const ROUNDS = 200;
const WARM_UP = 20;
/** Time for a worker to be warm and idle again. */
const REST_MS = 15;
const BURST = 200;

interface Timed {
  accepted: number;
  firstEvent: number;
  verdict: number;
}

async function openClient(url: string): Promise<Client> {
  const browser = await new Browser(url).arrive();
  return createClient({
    origin: url,
    fetch: browser.fetch,
    openSocket: (address) => new WebSocket(address, { headers: { cookie: browser.cookie } }),
  });
}

/** One student's click: POST, then a fresh websocket until the verdict. Milliseconds since the click. */
async function submitOnce(client: Client, key: string): Promise<Timed> {
  const clicked = performance.now();
  const since = () => performance.now() - clicked;
  const files = { 'exercise.ts': kinds.right };
  const { id } = await client.createSubmission({
    exercise: 'add',
    files,
    idempotencyKey: `network-bench-${key}`,
  });
  const timed: Timed = { accepted: since(), firstEvent: 0, verdict: 0 };
  await client.follow(id, {
    onEvent: (event) => {
      timed.firstEvent ||= since();
      if (event.type !== 'finished') return;
      timed.verdict = since();
      if (event.verdict !== 'passed') throw new Error(`Expected the verdict passed, got ${event.verdict}`);
    },
  });
  return timed;
}

await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-bench-'));
const started = performance.now();
await using grader = spawnGrader({
  DATA_DIR: dir.path,
  SUBMISSIONS_PER_MINUTE: '100000',
  NEW_GUESTS_PER_MINUTE: '100000',
  LOG_LEVEL: 'info',
});
const url = await grader.listening;
printFigure('grader process, until it listens', 'ms', { value: performance.now() - started });

const client = await openClient(url);
const samples: Timed[] = [];
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  const timed = await submitOnce(client, String(round));
  if (round >= WARM_UP) samples.push(timed);
  await rest(REST_MS);
}
printFigure('POST → 202, stored', 'ms', summarise(samples.map(({ accepted }) => accepted)));
printFigure(
  'POST → first event on the websocket',
  'ms',
  summarise(samples.map(({ firstEvent }) => firstEvent)),
);
printFigure(
  'POST → verdict on the websocket, five tests',
  'ms',
  summarise(samples.map(({ verdict }) => verdict)),
);

const guests = await Promise.all(Array.from({ length: 10 }, () => openClient(url)));
const burst = performance.now();
await Promise.all(
  Array.from({ length: BURST }, (_, index) => submitOnce(guests[index % 10] ?? client, `burst-${index}`)),
);
printFigure('submissions per second, ten guests at once', '1/s', {
  value: BURST / ((performance.now() - burst) / 1000),
});
grader.kill('SIGTERM');
await grader.exited;
