import { fileURLToPath } from 'node:url';
import type { GradingEvent } from '@yieldpoint/protocol';
import type {
  GradableExercise,
  Outcome,
  Sandbox,
  SandboxOptions,
  SandboxSubmission,
} from '../../src/index.ts';
import { compilePrograms } from '../../src/rehearsal/compiled-programs.ts';
import { startSandbox } from '../../src/start-sandbox.ts';

export const puppetExercise: GradableExercise = {
  id: 'puppet',
  version: '1',
  points: 10,
  files: ['exercise.ts'],
  tests: [],
  limits: { wallMs: 400 },
  mistakes: [],
};

/** Real supervisor, real processes and walls; only what runs in the worker is the test's own. */
export function startPuppets(options: SandboxOptions = {}): Promise<Sandbox> {
  return startSandbox(
    { workers: 1, ...options },
    {
      realms: Promise.resolve({ student: '', tests: '', programs: compilePrograms() }),
      worker: fileURLToPath(new URL('./puppet-worker.ts', import.meta.url)),
    },
  );
}

export interface Watched {
  events: GradingEvent[];
  outcome: Outcome;
}

/** The files of a puppet submission. */
export const puppetSubmission = (program: string): SandboxSubmission => ({
  files: { 'exercise.ts': PRELUDE + program },
  seed: 1,
});

export async function watch(
  sandbox: Sandbox,
  program: string,
  exercise: Partial<GradableExercise> = {},
  signal?: AbortSignal,
): Promise<Watched> {
  const events: GradingEvent[] = [];
  const outcome = await sandbox.grade(
    { ...puppetExercise, ...exercise },
    puppetSubmission(program),
    (event) => events.push(event),
    signal ? { signal } : {},
  );
  return { events, outcome };
}

/** Words for puppet programs: `plan('a', 'b')`, `start('a')`, `pass('a')`, `finish(passed, total)`. */
const PRELUDE = `
const say = (event) => emit(JSON.stringify({ type: 'event', event }));
const plan = (...ids) => say({ type: 'plan', tests: ids.map((id) => ({ id, name: id, hidden: false })) });
const start = (test) => say({ type: 'test-started', test });
const end = (test, status, code) => say({ type: 'test-finished', test, status, message: code ? { code, data: {} } : null,
  expected: null, actual: null, diff: null, position: null, virtualSeconds: 0, realMs: Math.random() });
const pass = (test) => { start(test); end(test, 'passed'); };
const finish = (passed, total) => say({ type: 'finished', verdict: passed === total ? 'passed' : 'failed',
  score: passed === total ? 10 : 0, maxScore: 10,
  counts: { total, passed, failed: total - passed, hidden: 0, hiddenPassed: 0 }, limits: [], advice: [] });
`;
