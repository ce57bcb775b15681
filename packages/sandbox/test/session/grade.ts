import type { GradingEvent, TestStatus } from '@yieldpoint/protocol';
import type { GradableExercise } from '../../src/exercise.ts';
import type { Limits } from '../../src/limits.ts';
import { bundleRealms } from '../../src/realms/bundle.ts';
import { jobOf } from '../../src/session/job.fixture.ts';
import { SessionFactory } from '../../src/session/session.ts';

export interface Grading {
  /** The student's `exercise.ts`, or all files. */
  code: string | Record<string, string>;
  tests?: string;
  hidden?: string;
  limits?: Partial<Limits>;
  exercise?: Partial<GradableExercise>;
  seed?: number;
  untilFailure?: boolean;
}

type Of<Type extends GradingEvent['type']> = Extract<GradingEvent, { type: Type }>;

export class Graded {
  readonly events: readonly GradingEvent[];

  constructor(events: readonly GradingEvent[]) {
    this.events = events;
  }

  of<Type extends GradingEvent['type']>(type: Type): Of<Type>[] {
    return this.events.filter((event): event is Of<Type> => event.type === type);
  }

  get finished(): Of<'finished'> {
    const [last] = this.of('finished');
    if (last === undefined) throw new Error('not finished');
    return last;
  }

  get statuses(): TestStatus[] {
    return this.of('test-finished').map(({ status }) => status);
  }

  /** Why tests did not pass, for messages of expectations. */
  get reasons(): unknown[] {
    return this.of('test-finished')
      .filter(({ status }) => status !== 'passed')
      .map(({ test, message, expected, actual, position }) => ({
        test,
        message,
        expected,
        actual,
        position,
      }));
  }

  get printed(): string[] {
    return this.of('console').map(({ text }) => text);
  }

  test(id: string): Of<'test-finished'> {
    const found = this.of('test-finished').find(({ test }) => test === id);
    if (found === undefined) throw new Error(`no such test: ${id}`);
    return found;
  }
}

let factory: Promise<SessionFactory> | null = null;
let versions = 0;

export const IMPORTS = `
  import { expect, random, seed, test } from '@yieldpoint/testing';
  import * as asyncio from '@yieldpoint/asyncio';
  import * as exercise from './exercise';
`;

/** Grades in this very process, in real isolates. */
export async function grade({
  code,
  tests = '',
  hidden = '',
  limits,
  exercise,
  seed = 7,
  untilFailure = false,
}: Grading): Promise<Graded> {
  factory ??= bundleRealms().then((bundles) => new SessionFactory(bundles));
  const session = (await factory).prepare();
  const events: GradingEvent[] = [];
  const files = typeof code === 'string' ? { 'exercise.ts': code } : code;
  const job = jobOf(
    {
      id: 'spec',
      version: String(++versions),
      points: 10,
      files: Object.keys(files),
      tests: [
        { file: 'visible.test.ts', source: IMPORTS + tests, hidden: false },
        { file: 'hidden.test.ts', source: IMPORTS + hidden, hidden: true },
      ],
      mistakes: [],
      ...exercise,
    },
    { files, seed },
    limits,
    untilFailure,
  );
  try {
    if (Array.isArray(job)) events.push({ type: 'rejected', diagnostics: job });
    else {
      session.study(job);
      session.run(job.files, (event) => events.push(event));
    }
  } finally {
    session.dispose();
  }
  return new Graded(events);
}

/** Grades one test's body against the code and gives what came of it; empty when it passed. */
export async function failures(code: string, body: string): Promise<unknown[]> {
  const graded = await grade({ code, tests: `test('it', async () => {\n${body}\n});` });
  const rejected = graded.of('rejected');
  return rejected.length > 0 ? rejected : graded.reasons;
}
