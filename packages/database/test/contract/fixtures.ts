import type { EventBody } from '@yieldpoint/protocol';
import type { Database, NewSubmission } from '../../src/index.ts';

/** Opens an empty database of one driver; disposing it removes it. */
export interface Driver {
  open(): Promise<Database>;
}

let count = 0;

export function newSubmission(over: Partial<NewSubmission> = {}): NewSubmission {
  count += 1;
  return {
    id: `submission-${count}`,
    guest: 'guest-a',
    exercise: 'wait-timeout',
    exerciseVersion: 'v1',
    files: { 'exercise.ts': 'export const answer = 42;\n' },
    idempotencyKey: `key-${count}-padding`,
    seed: 7,
    ahead: 0,
    ...over,
  };
}

/** Stores a submission of a known guest and returns its id. */
export async function stored(database: Database, over: Partial<NewSubmission> = {}): Promise<string> {
  const submission = newSubmission(over);
  await database.guests.remember(submission.guest);
  await database.submissions.create(submission);
  return submission.id;
}

export async function begun(database: Database, id: string, version = 'v1') {
  const waiting = await database.submissions.find(id);
  if (!waiting) throw new Error(`${id} is not stored`);
  return (await database.submissions.begin(waiting, version)).place;
}

export const printed = (text: string): EventBody => ({
  type: 'console',
  test: null,
  level: 'log',
  text,
  time: 0,
  truncated: false,
});

export const finished: EventBody = {
  type: 'finished',
  verdict: 'passed',
  score: 10,
  maxScore: 10,
  counts: { total: 1, passed: 1, failed: 0, hidden: 0, hiddenPassed: 0 },
  limits: [],
  advice: [],
};

export const passed = { kind: 'verdict', verdict: 'passed', score: 10, maxScore: 10 } as const;
