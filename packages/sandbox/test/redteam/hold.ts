import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { GradingEvent, PlannedTest } from '@yieldpoint/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../../src/index.ts';
import type { Outcome, Sandbox } from '../../src/index.ts';
import { LANE_WALLS } from '../../src/limits.ts';
import { bare } from '../../src/veil.ts';
import type { Ending, RedTeamCase } from './case.ts';
import { honestSubmission, redTeamExercise, SECRETS } from './exercise.ts';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

interface LogLine {
  runs?: { peakMegabytes: number }[];
}

let sandbox: Sandbox;
const log: LogLine[] = [];
const everSeen = new Set<number>();

/** For cases that are not about time: a slow machine must not decide them. */
const PATIENT = { entryMs: 10_000, wallMs: 20_000 };

async function grade(code: string, limits = {}): Promise<{ outcome: Outcome; events: GradingEvent[] }> {
  const events: GradingEvent[] = [];
  const submission = { files: { 'exercise.ts': code }, seed: 20_261_122 };
  const outcome = await sandbox.grade({ ...redTeamExercise, limits }, submission, (event) =>
    events.push(event),
  );
  for (const pid of sandbox.pids) everSeen.add(pid);
  return { outcome, events };
}

const statuses = (events: GradingEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'test-finished' ? [event.status] : []));

const hiddenOf = (tests: PlannedTest[]): string[] => tests.flatMap(({ id, hidden }) => (hidden ? [id] : []));

/** What of the expectations' words fits this ending. */
function endings(events: GradingEvent[]): Ending[] {
  const last = events.at(-1);
  if (last?.type !== 'finished') return [];
  const truncated: Ending[] = last.limits.some(({ name }) => name === 'output') ? ['truncated'] : [];
  const words: Record<typeof last.verdict, Ending[]> = {
    passed: ['pass'],
    failed: ['fail'],
    rejected: ['reject', 'fail'],
    timeout: ['timeout'],
    memory: ['memory'],
  };
  return [...words[last.verdict], ...truncated];
}

/**
 * Each case ends as it may, tells no secret and stays within its memory, and the next submission is graded right.
 * Cases of one file share a worker; two files of them run side by side.
 * @example holdAgainst(intrusions);
 */
export function holdAgainst(cases: readonly RedTeamCase[]): void {
  beforeAll(async () => {
    const note = (fields: object): void => void log.push(fields);
    sandbox = await createSandbox({ workers: 1, logger: { info: note, warn: note } });
  });
  afterAll(() => sandbox[Symbol.asyncDispose]());

  test.each(cases)('$id: $expect', async ({ id, code, expect: allowed }) => {
    const { outcome, events } = await grade(code, allowed.includes('timeout') ? {} : PATIENT);
    const summary = { outcome, limits: events.at(-1), statuses: statuses(events) };
    expect(outcome.state, JSON.stringify(summary)).toBe('finished');
    expect(allowed.split('|'), JSON.stringify(summary)).toEqual(
      expect.arrayContaining([expect.toBeOneOf(endings(events))]),
    );
    expect(statuses(events).includes('passed'), JSON.stringify(events)).toBe(id.startsWith('ok-'));

    const hidden = new Set(events.flatMap((event) => (event.type === 'plan' ? hiddenOf(event.tests) : [])));
    for (const event of events)
      if (event.type === 'test-finished' && hidden.has(event.test)) expect(event).toStrictEqual(bare(event));

    const told = JSON.stringify(events);
    const places = [REPOSITORY, process.execPath, tmpdir() + '/'];
    for (const secret of [...SECRETS, ...places]) expect(told).not.toContain(secret);
    const used = Math.max(0, ...(log.at(-1)?.runs ?? []).map((run) => run.peakMegabytes));
    expect(used * 1024 * 1024).toBeLessThan(LANE_WALLS.light.dataBytes);

    const next = await grade(honestSubmission, PATIENT);
    expect(next.outcome).toMatchObject({ state: 'finished', verdict: 'passed' });
  });

  test('no worker of all these outlives the sandbox', async () => {
    await sandbox[Symbol.asyncDispose]();
    expect(everSeen.size).toBeGreaterThan(2);
    expect([...everSeen].filter((pid) => existsSync(`/proc/${pid}/stat`))).toEqual([]);
  });
}
