// Students submit at half of what the grader can do, while it and its workers are killed at random moments.
// Nothing accepted may get lost, count twice, or end otherwise than in a quiet run. `--minutes=10`; Linux only.
import type { SubmissionEvent } from '@yieldpoint/protocol';
import type { Client } from '@yieldpoint/protocol/client';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { chance } from '../test/support/chance.ts';
import { kinds, story, type Kind } from '../test/support/kinds.ts';
import { freePort } from '../test/support/process.ts';
import { arrive, insist, submit, watch } from '../test/support/steadfast.ts';
import { figures, summarise } from './figures.ts';
import { Ledger } from './ledger.ts';
import { MortalGrader } from './mortal-grader.ts';
import { OPERATOR_TOKEN, residentMiB } from './operator.ts';
import { numberOption } from './options.ts';
import { withoutLimits } from './student.ts';

const print = figures('soak');
const SOAK_MS = numberOption('minutes', 10) * 60_000;
const SATURATED_MS = Math.min(30_000, SOAK_MS / 4);
/** On average, between one death and the next. */
const KILL_EVERY_MS = Math.min(10_000, SOAK_MS / 16);
/** After the last click: what has no verdict by then is lost. */
const OVERTIME_MS = 120_000;
const STUDENTS = 16;
/** As many as one answer of the history can list. */
const CLICKS_PER_STUDENT = 100;

if (process.platform !== 'linux') throw new Error('The soak finds processes in /proc, which only Linux has.');
const random = chance(20_261_128);
const names = Object.keys(kinds) as Kind[];
const kindOf = (index: number): Kind => names[index % names.length] ?? 'right';

await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-soak-'));
await using grader = new MortalGrader({
  DATA_DIR: dir.path,
  PORT: String(await freePort()),
  LOG_LEVEL: 'info',
  OPERATOR_TOKEN,
  ...withoutLimits,
});
const url = await grader.listening;

// Quiet: what each kind is told when nothing goes wrong.
const quiet = new Map<Kind, unknown[]>();
const visitor = await arrive(url);
for (const kind of names)
  quiet.set(kind, story(await watch(visitor, await submit(visitor, kind, `soak-quiet-${kind}`))));
const ledger = new Ledger(quiet);

// Saturated: every student submits again as soon as they have their verdict.
const crowd = await Promise.all(Array.from({ length: STUDENTS }, () => arrive(url)));
let graded = 0;
const saturatedUntil = performance.now() + SATURATED_MS;
await Promise.all(
  crowd.map(async (student) => {
    while (performance.now() < saturatedUntil) {
      graded += 1;
      await watch(student, await submit(student, kindOf(graded), `soak-saturated-${graded}`));
    }
  }),
);
const perSecond = (graded - STUDENTS) / (SATURATED_MS / 1000);
if (perSecond <= 0) throw new Error('The grader is too slow here to be measured in this time; give it more.');
print('submissions per second, saturated', '1/s', { value: perSecond });

// Half load, with deaths.
interface Click {
  student: Client;
  /** Null when it was never accepted. */
  id: string | null;
  events: SubmissionEvent[];
}
const gap = 2_000 / perSecond;
const students = await Promise.all(
  Array.from({ length: Math.max(STUDENTS, Math.ceil(SOAK_MS / gap / CLICKS_PER_STUDENT) + 1) }, () =>
    arrive(url),
  ),
);
const began = performance.now();
const end = began + SOAK_MS;
const patience = AbortSignal.timeout(SOAK_MS + OVERTIME_MS);

async function click(student: Client, index: number): Promise<Click> {
  const kind = kindOf(index);
  const id = await submit(student, kind, `soak-click-${index}`, patience).catch(() => null);
  if (id === null) {
    ledger.missed();
    return { student, id, events: [] };
  }
  const events = await watch(student, id, { signal: patience });
  ledger.told(id, kind, events);
  return { student, id, events };
}

async function submitAtHalfLoad(): Promise<Click[]> {
  const clicks: Promise<Click>[] = [];
  while (performance.now() < end) {
    const student = students[clicks.length % students.length];
    if (student) clicks.push(click(student, clicks.length));
    await rest(Math.max(0, began + clicks.length * gap - performance.now()));
  }
  return Promise.all(clicks);
}

const deaths = { graders: 0, workers: 0 };
async function killAtRandom(): Promise<void> {
  for (;;) {
    const pause = random() * 2 * KILL_EVERY_MS;
    if (performance.now() + pause > end) return;
    await rest(pause);
    // Workers more often: a grader that is only ever starting would do no work to be killed at.
    if (random() < 0.7) {
      if (await grader.killChild(random())) deaths.workers += 1;
    } else {
      await grader.killAndRestart();
      deaths.graders += 1;
    }
  }
}

async function watchMemory(): Promise<number[]> {
  const samples: number[] = [];
  for (; performance.now() < end; await rest(250)) {
    // Between two lives there is none.
    const memory = await residentMiB(url).catch(() => null);
    if (memory !== null) samples.push(memory);
  }
  return samples;
}

const [clicks, memory] = await Promise.all([submitAtHalfLoad(), watchMemory(), killAtRandom()]);
for (const { student, id, events } of clicks) {
  if (id === null) continue;
  const stored = await insist(() => student.getEvents(id), AbortSignal.timeout(OVERTIME_MS)).catch(
    () => null,
  );
  if (stored) ledger.kept(events, stored.events);
  else ledger.missed();
}
for (const student of students) {
  const history = await student.listSubmissions({ limit: CLICKS_PER_STUDENT });
  ledger.history(history.map(({ id }) => id));
}
const orphans = await grader.stopAndCountOrphans();

const third = Math.ceil(memory.length / 3);
const again = clicks.filter(({ events }) => (events.at(-1)?.attempt ?? 1) > 1).length;
const { lost, doubled, different } = ledger.faults;
const counts = {
  'submissions accepted': clicks.filter(({ id }) => id !== null).length,
  'graders killed': deaths.graders,
  'workers killed': deaths.workers,
  'submissions graded again after a death': again,
  'submissions lost': lost,
  'submissions doubled': doubled,
  'submissions that ended otherwise than in a quiet run': different,
  'processes left behind': orphans,
};
for (const [what, value] of Object.entries(counts)) print(what, 'count', { value });
// Every life begins small, so it is the middle of many lives that tells.
print('memory of the grader, median of the first third', 'MiB', {
  value: summarise(memory.slice(0, third)).value,
});
print('memory of the grader, median of the last third', 'MiB', {
  value: summarise(memory.slice(-third)).value,
});
for (const example of ledger.examples) console.error(example);
if (lost + doubled + different + orphans > 0) process.exitCode = 1;
