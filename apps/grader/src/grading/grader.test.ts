import type { Database } from '@yieldpoint/database';
import { loadCourse } from '@yieldpoint/course';
import type { SubmissionEvent } from '@yieldpoint/protocol';
import type { Sandbox } from '@yieldpoint/sandbox';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { beginStored, openTestDatabase, store } from '../../test/support/database.ts';
import { finished, printed, scriptedSandbox, type Script } from '../../test/support/fake-sandbox.ts';
import { courseDir } from '../../test/support/server.ts';
import { createGradingMetrics } from '../metrics/grading-metrics.ts';
import { noTracing } from '../tracing/tracing.ts';
import { createEventBus } from './event-bus.ts';
import { createFairQueue } from './fair-queue.ts';
import { Grader } from './grader.ts';

const course = await loadCourse(courseDir);
const failure = (code: string, willRetry: boolean): Script => [{ type: 'failed', code, willRetry }];

interface Setting {
  submissions?: Partial<Database['submissions']>;
  course?: typeof course;
}

function grading(database: Database, sandbox: Sandbox, over: Setting = {}) {
  const bus = createEventBus();
  const queue = createFairQueue({ runningPerGuest: 8 });
  const grader = new Grader({
    submissions: { ...database.submissions, ...over.submissions },
    sandbox,
    course: over.course ?? course,
    queue,
    bus,
    logger: pino({ level: 'silent' }),
    metrics: createGradingMetrics(new Registry(), queue),
    tracing: noTracing,
    retryDelay: () => 0,
  });
  /** Resolves with all that was told of a submission, once its last event was. */
  const ended = (submission: string) =>
    new Promise<SubmissionEvent[]>((resolve) => {
      const heard: SubmissionEvent[] = [];
      bus.subscribe(submission, (events) => {
        heard.push(...events);
        const last = heard.at(-1);
        const isOver = last?.type === 'finished' || (last?.type === 'failed' && !last.willRetry);
        if (isOver) resolve(heard);
      });
    });
  return { grader, queue, bus, ended };
}

async function begin(grader: Grader): Promise<void> {
  await grader.recover();
  grader.start();
}

test('what was accepted before the start is graded', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  const { grader, ended } = grading(
    database,
    scriptedSandbox(() => [printed('hi'), finished()]),
  );
  const over = ended(id);
  await begin(grader);
  const told = await over;
  expect(told).toEqual(await database.submissions.events(id, 1, 100));
  expect(told.map(({ type, attempt }) => [type, attempt])).toEqual([
    ['started', 1],
    ['console', 1],
    ['finished', 1],
  ]);
});

test('what had begun is graded again as a new attempt, its numbers going on', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  const begun = await beginStored(database, id);
  await database.submissions.append(begun.place, [printed('before the crash')]);
  const { grader, ended } = grading(
    database,
    scriptedSandbox(() => [finished()]),
  );
  const over = ended(id);
  await begin(grader);
  await over;
  const events = await database.submissions.events(id, 0, 100);
  expect(events.map(({ seq, type, attempt }) => [seq, type, attempt])).toEqual([
    [1, 'queued', 1],
    [2, 'started', 1],
    [3, 'console', 1],
    [4, 'started', 2],
    [5, 'finished', 2],
  ]);
});

test('our fault is tried again, and the third time parked', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  const { grader, ended } = grading(
    database,
    scriptedSandbox(() => failure('worker-lost', true)),
  );
  const over = ended(id);
  await begin(grader);
  const failures = (await over).filter((event) => event.type === 'failed');
  expect(failures.map(({ willRetry, attempt }) => [willRetry, attempt])).toEqual([
    [true, 1],
    [true, 2],
    [false, 3],
  ]);
  expect(await database.submissions.find(id)).toMatchObject({ state: 'failed', verdict: null, failures: 3 });
});

test('a fault that no retry mends is parked at once', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  const { grader, ended } = grading(
    database,
    scriptedSandbox(() => failure('worker-fault', false)),
  );
  const over = ended(id);
  await begin(grader);
  expect((await over).at(-1)).toMatchObject({ type: 'failed', code: 'worker-fault', willRetry: false });
});

test('a second attempt may succeed', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  let attempts = 0;
  const script = () => ((attempts += 1) === 1 ? failure('worker-lost', true) : [finished()]);
  const { grader, ended } = grading(database, scriptedSandbox(script));
  const over = ended(id);
  await begin(grader);
  expect((await over).at(-1)).toMatchObject({ type: 'finished', attempt: 2 });
});

test('a sandbox that throws, or says nothing at the end, is our fault', async () => {
  await using database = await openTestDatabase();
  const throwing = { ...scriptedSandbox(() => []), grade: () => Promise.reject(new Error('broken')) };
  for (const sandbox of [throwing, scriptedSandbox(() => [])]) {
    const id = await store(database);
    const { grader, ended } = grading(database, sandbox);
    const over = ended(id);
    await begin(grader);
    expect((await over).at(-1)).toMatchObject({ type: 'failed', code: 'sandbox-fault', willRetry: false });
  }
});

test('a submission whose exercise is gone is parked', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  const { grader, ended } = grading(
    database,
    scriptedSandbox(() => [finished()]),
    {
      course: { ...course, gradable: new Map() },
    },
  );
  const over = ended(id);
  await begin(grader);
  expect((await over).at(-1)).toMatchObject({ type: 'failed', code: 'exercise-gone', willRetry: false });
});

test('a submission that never ends its attempts is given up', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    await beginStored(database, id);
    await database.submissions.recover();
  }
  const { grader, ended } = grading(
    database,
    scriptedSandbox(() => [finished()]),
  );
  const over = ended(id);
  await begin(grader);
  expect((await over).at(-1)).toMatchObject({ type: 'failed', code: 'too-many-attempts', attempt: 21 });
});

test('when the database takes nothing, the attempt is given back until it does', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  let refusals = 3;
  const append: Database['submissions']['append'] = async (...wanted) => {
    if ((refusals -= 1) >= 0) throw new Error('disk on fire');
    return database.submissions.append(...wanted);
  };
  const { grader, ended } = grading(
    database,
    scriptedSandbox(() => [printed('x'), finished()]),
    {
      submissions: { append },
    },
  );
  const over = ended(id);
  await begin(grader);
  expect((await over).at(-1)).toMatchObject({ type: 'finished', attempt: 4 });
  const events = await database.submissions.events(id, 0, 100);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
});

test('stopping hands back what runs too long, without a word to the student', async () => {
  await using database = await openTestDatabase();
  const id = await store(database);
  const never = new Promise(() => {});
  const first = grading(
    database,
    scriptedSandbox(() => [printed('x'), never, finished()]),
  );
  const running = new Promise<void>((resolve) => {
    first.bus.subscribe(id, ([event]) => event?.type === 'console' && resolve());
  });
  await begin(first.grader);
  await running;
  await first.grader.stop(0);
  expect(await database.submissions.find(id)).toMatchObject({ state: 'queued', attempt: 1, lastSeq: 3 });

  const second = grading(
    database,
    scriptedSandbox(() => [finished()]),
  );
  const over = second.ended(id);
  await begin(second.grader);
  expect((await over).at(-1)).toMatchObject({ type: 'finished', attempt: 2, seq: 5 });
});
