// Submit → verdict through HTTP and websocket, on an idle grader in a process of its own.
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { spawnGrader } from '../test/support/process.ts';
import { arrive } from '../test/support/steadfast.ts';
import { figures, summarise } from './figures.ts';
import { submitOnce, withoutLimits, type Timed } from './student.ts';

const printFigure = figures('grade');

const ROUNDS = 200;
const WARM_UP = 20;
/** Time for a worker to be warm and idle again, as in the benchmark of the sandbox alone. */
const REST_MS = 40;
const BURST = 200;

await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-bench-'));
const started = performance.now();
await using grader = spawnGrader({
  DATA_DIR: dir.path,
  ...withoutLimits,
  LOG_LEVEL: 'info',
});
const url = await grader.listening;
printFigure('grader process, until it listens', 'ms', { value: performance.now() - started });

const client = await arrive(url);
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

const guests = await Promise.all(Array.from({ length: 10 }, () => arrive(url)));
const burst = performance.now();
await Promise.all(
  Array.from({ length: BURST }, (_, index) => submitOnce(guests[index % 10] ?? client, `burst-${index}`)),
);
printFigure('submissions per second, ten guests at once', '1/s', {
  value: BURST / ((performance.now() - burst) / 1000),
});
grader.kill('SIGTERM');
await grader.exited;
