import { setTimeout as rest } from 'node:timers/promises';
import { createSandbox } from '../src/index.ts';
import type { Sandbox } from '../src/index.ts';
import { inMilliseconds, report, round } from './figure.ts';
import { fiveTests, solution } from './five-tests.ts';
import { timePeers } from './peers.ts';

const bench = 'grade';
const ROUNDS = 200;
const LIMITS = { entryMs: 200, wallMs: 500 };
/** Time for a worker to be warm and idle again; a new one takes longer. */
const REST_MS = 40;
const RENEWAL_MS = 500;

interface Timed {
  verdictMs: number;
  firstEventMs: number;
}

async function grade(sandbox: Sandbox, source: string, verdict: string, limits = {}): Promise<Timed> {
  const started = performance.now();
  let firstEventMs = 0;
  const exercise = { ...fiveTests, limits };
  const outcome = await sandbox.grade(exercise, { files: { 'exercise.ts': source }, seed: 1 }, ({ type }) => {
    if (type !== 'started') firstEventMs ||= performance.now() - started;
  });
  const verdictMs = performance.now() - started;
  const got = outcome.state === 'finished' ? outcome.verdict : outcome.code;
  if (got !== verdict) throw new Error(`Expected the verdict ${verdict}, got ${got}`);
  return { verdictMs, firstEventMs };
}

async function oneByOne(rounds: number, work: () => Promise<Timed>, pauseMs = REST_MS): Promise<Timed[]> {
  const samples: Timed[] = [];
  for (let i = 0; i < rounds; i += 1) {
    samples.push(await work());
    await rest(pauseMs);
  }
  return samples;
}

const beforeStart = performance.now();
await using sandbox = await createSandbox({ workers: 1 });
report({
  bench,
  what: 'createSandbox, until the first worker is warm',
  unit: 'ms',
  value: round(performance.now() - beforeStart),
});

const honest = (): Promise<Timed> => grade(sandbox, solution, 'passed');
await oneByOne(20, honest);
const warm = await oneByOne(ROUNDS, honest);
const verdict = inMilliseconds(warm.map((each) => each.verdictMs));
const peers = await timePeers();
for (const [peer, ms] of Object.entries(peers)) {
  report({
    bench,
    what: 'submit → verdict, five tests, warm idle worker',
    ...verdict,
    peer: `${peer} (${round(ms)} ms)`,
    ratio: round(ms / verdict.value),
  });
}
report({
  bench,
  what: 'submit → first event of a test run',
  ...inMilliseconds(warm.map((each) => each.firstEventMs)),
});

const saturated = performance.now();
await Promise.all(Array.from({ length: ROUNDS }, honest));
const perSecond = ROUNDS / ((performance.now() - saturated) / 1000);
report({
  bench,
  what: 'submissions per second, one saturated worker',
  unit: '1/s',
  value: round(perSecond),
  peer: 'vitest run',
  ratio: round((perSecond * peers['vitest run']) / 1000),
});

const endless = await oneByOne(5, () => grade(sandbox, 'for (;;);', 'timeout', LIMITS), RENEWAL_MS);
report({
  bench,
  what: 'verdict of an endless loop, beyond its limit',
  ...inMilliseconds(endless.map((each) => each.verdictMs - LIMITS.entryMs)),
});

const killed: number[] = [];
const afterKill: number[] = [];
for (let i = 0; i < 5; i += 1) {
  const kill = await grade(sandbox, 'new Array(2 ** 32 - 1).sort()', 'timeout', LIMITS);
  killed.push(kill.verdictMs - LIMITS.wallMs);
  afterKill.push((await honest()).verdictMs);
  await rest(RENEWAL_MS);
}
report({
  bench,
  what: 'verdict of a loop that only a kill ends, beyond the wall limit',
  ...inMilliseconds(killed),
});
report({ bench, what: 'next verdict after a kill, on the hot spare', ...inMilliseconds(afterKill) });
