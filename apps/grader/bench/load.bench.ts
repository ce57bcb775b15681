// The whole platform under load, in a process of its own: saturated, at half load, and with many sockets open.
// `--seconds=60` sets how long each of the first two takes; 60 is what the figures in the docs are from.
import type { Client } from '@yieldpoint/protocol/client';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { Browser, opened } from '../test/support/browser.ts';
import { spawnGrader } from '../test/support/process.ts';
import { arrive } from '../test/support/steadfast.ts';
import { figures, summarise } from './figures.ts';
import { numberOption } from './options.ts';
import { OPERATOR_TOKEN, residentMiB } from './operator.ts';
import { submitOnce, withoutLimits } from './student.ts';

const print = figures('load');
const SECONDS = numberOption('seconds', 60);
const STUDENTS = 16;
const IDLE_SOCKETS = 2_000;
const ACTIVE_SOCKETS = 200;

await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-load-'));
await using grader = spawnGrader({
  DATA_DIR: dir.path,
  ...withoutLimits,
  OPERATOR_TOKEN,
  // Its first line says that it listens.
  LOG_LEVEL: 'info',
});
const url = await grader.listening;

let errors = 0;
let keys = 0;
/** Milliseconds from the click to the verdict; null, and counted, where it went wrong. */
async function timedVerdict(student: Client): Promise<number | null> {
  keys += 1;
  try {
    return (await submitOnce(student, `load-${keys}`)).verdict;
  } catch {
    errors += 1;
    return null;
  }
}

const students = await Promise.all(Array.from({ length: STUDENTS }, () => arrive(url)));
for (const student of students) await timedVerdict(student);

// Saturated: every student submits again as soon as they have their verdict.
let graded = 0;
const memory: number[] = [];
const end = performance.now() + SECONDS * 1000;
const watch = (async () => {
  while (performance.now() < end) {
    memory.push(await residentMiB(url));
    await rest(1_000);
  }
})();
await Promise.all(
  students.map(async (student) => {
    while (performance.now() < end) if ((await timedVerdict(student)) !== null) graded += 1;
  }),
);
await watch;
const perSecond = graded / SECONDS;
print(`submissions per second, ${STUDENTS} students, stored and streamed`, '1/s', { value: perSecond });
const [early = 0, late = 0] = [memory[Math.floor(memory.length / 3)], memory.at(-1)];
print('memory of the grader after a third of the time', 'MiB', { value: early });
print('memory of the grader at the end', 'MiB', { value: late });

// Half load: a click at a time of its own, whatever became of the one before.
const gap = 2_000 / perSecond;
const clicks: Promise<number | null>[] = [];
const began = performance.now();
while (performance.now() - began < SECONDS * 1000) {
  const student = students[clicks.length % STUDENTS];
  if (student) clicks.push(timedVerdict(student));
  await rest(began + clicks.length * gap - performance.now());
}
const verdicts = (await Promise.all(clicks)).filter((ms) => ms !== null);
print('POST → verdict on the websocket, at half load', 'ms', summarise(verdicts));

// Many sockets: most of them idle, as in a class that reads.
const visitor = await new Browser(url).arrive();
const idle = [];
for (let count = 0; count < IDLE_SOCKETS; count += 100)
  idle.push(...(await Promise.all(Array.from({ length: 100 }, () => opened(visitor.connect())))));
const before = errors;
await Promise.all(
  Array.from({ length: ACTIVE_SOCKETS }, async (_, index) => {
    const student = students[index % STUDENTS];
    if (student) await timedVerdict(student);
  }),
);
print(`memory of the grader with ${IDLE_SOCKETS} idle sockets and ${ACTIVE_SOCKETS} active ones`, 'MiB', {
  value: await residentMiB(url),
});
print('active sockets that missed an event', 'count', { value: errors - before });
print('errors in all', 'count', { value: errors });
for (const socket of idle) socket.terminate();
grader.kill('SIGTERM');
await grader.exited;
if (errors > 0) process.exitCode = 1;
