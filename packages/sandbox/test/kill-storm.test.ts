import type { GradingEvent } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';
import type { Sandbox } from '../src/index.ts';
import { honestSubmission, redTeamExercise } from './redteam/exercise.ts';
import { redTeamCases } from './redteam/cases.ts';

const SUBMISSIONS = 60;
const KILLS = 8;

/** Right, wrong and broken ones, in turn; none that needs a clock to end. */
const sources = [
  honestSubmission,
  ...['tamper-array-proto', 'tamper-comment-breakout', 'lie-sparse', 'ok-polyfill'].map(
    (id) => redTeamCases.find((each) => each.id === id)?.code ?? '',
  ),
];

/** With time enough for a machine that does much else. */
const exercise = { ...redTeamExercise, limits: { entryMs: 10_000, wallMs: 20_000 } };

/** All that is told of a submission but the room's clock. */
const telling = (events: GradingEvent[]): unknown =>
  events.map((event) => (event.type === 'test-finished' ? { ...event, realMs: 0 } : event));

async function gradeAll(sandbox: Sandbox, onEvent: () => void): Promise<unknown[]> {
  return Promise.all(
    Array.from({ length: SUBMISSIONS }, async (_, index) => {
      const events: GradingEvent[] = [];
      const submission = { files: { 'exercise.ts': sources[index % sources.length] ?? '' }, seed: index };
      await sandbox.grade(exercise, submission, (event) => {
        events.push(event);
        onEvent();
      });
      return telling(events);
    }),
  );
}

// Its exercises have 20 s each on a machine that does much else.
const PATIENCE_MS = 120_000;

test(
  'workers killed at random under load: every verdict comes, once, and as if nothing had happened',
  async () => {
    await using sandbox = await createSandbox({ workers: 2 });
    const undisturbed = await gradeAll(sandbox, () => {});
    let heard = 0;
    let kills = 0;
    const stormy = await gradeAll(sandbox, () => {
      heard += 1;
      const { pids } = sandbox;
      const victim = pids[heard % pids.length];
      if (victim === undefined || kills >= KILLS || heard % 61 !== 0) return;
      kills += 1;
      process.kill(victim, 'SIGKILL');
    });
    expect(kills).toBe(KILLS);
    expect(stormy).toEqual(undisturbed);
  },
  PATIENCE_MS,
);
