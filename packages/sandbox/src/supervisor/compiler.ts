import type { CompileResult, CompiledSubmission, CompiledTests } from '../compile/compiled.ts';
import type { GradableExercise, SandboxSubmission } from '../exercise.ts';
import { GradingFailure } from '../failures.ts';
import { COMPILER_LIMITS } from '../limits.ts';
import type { CompileJob } from '../job.ts';
import { jobLine } from '../pipe/job-line.ts';
import { judge } from './judge.ts';
import type { Pool } from './pool.ts';
import { ENOUGH, run } from './run.ts';
import type { RunReport } from './run.ts';

/** What became of a source. */
export type Compilation =
  | {
      kind: 'compiled';
      submission: CompiledSubmission;
      tests: CompiledTests[];
      /** Milliseconds in the compiler's process, without the way there and back. */
      ms: number;
    }
  /** It was too much for the compiler. */
  | { kind: 'too-complex' }
  | { kind: 'failed'; failure: GradingFailure };

interface Asked {
  /** Null when the job is more than a compiler can take. */
  result: CompileResult | GradingFailure | null;
  reports: RunReport[];
}

/** Exercises whose compiled tests are kept. */
const CAPACITY = 128;

/** Compiles submissions in processes of their own, and each version of an exercise's tests once. */
export class Compiler {
  readonly #pool: Pool;
  readonly #tests = new Map<string, CompiledTests[]>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The compiled tests of this version, once they have been asked for. */
  testsOf(exercise: GradableExercise): CompiledTests[] | undefined {
    return this.#tests.get(versionOf(exercise));
  }

  /** Never rejects. `note` hears of runs that came to nothing. A process that dies is dealt with as a worker is: docs/decisions/0004-process-walls.md. */
  async compile(
    exercise: GradableExercise,
    submission: SandboxSubmission,
    signal: AbortSignal | undefined,
    note: (report: RunReport) => void,
  ): Promise<Compilation> {
    const known = this.testsOf(exercise);
    const job: CompileJob = {
      exercise: exercise.id,
      // The exercise's own files win: a submission can't replace them.
      sources: exercise.literal ? submission.files : { ...submission.files, ...exercise.support },
      literal: exercise.literal ?? false,
      withheld: exercise.withheld ?? [],
      entry: exercise.files[0] ?? 'exercise.ts',
      tests: known ? null : exercise.tests,
      support: known ? {} : (exercise.support ?? {}),
    };
    const { result, reports } = await this.#ask(job, signal);
    for (const report of reports) if (report.end.kind !== 'finished') note(report);
    if (result instanceof GradingFailure) return { kind: 'failed', failure: result };
    if (result === null) return { kind: 'too-complex' };
    if (result.tests) this.#remember(versionOf(exercise), result.tests);
    const { submission: compiled, tests, ms } = result;
    return { kind: 'compiled', submission: compiled, tests: known ?? tests ?? [], ms };
  }

  async #ask(job: CompileJob, signal: AbortSignal | undefined): Promise<Asked> {
    const reports: RunReport[] = [];
    const written = jobLine(job);
    if (written === null) return { result: new GradingFailure('job-too-large'), reports };
    const { wallMs, patienceMs, replyBytes, residentBytes } = COMPILER_LIMITS;
    for (;;) {
      const process = this.#pool.acquireIdle(signal) ?? (await this.#pool.acquire(signal));
      if (process instanceof GradingFailure) return { result: process, reports };
      let result: CompileResult | null = null;
      const report = await run(process, {
        ...written,
        stage: 'compiling',
        wallMs,
        patienceMs,
        maxBytes: replyBytes,
        residentBytes,
        signal,
        hear(told) {
          if (told.type !== 'compiled') return `'${told.type}' from a compiler`;
          result = told.result;
          return ENOUGH;
        },
      });
      reports.push(report);
      this.#pool.release(process, report.end.kind === 'finished');
      const decision = judge(reports.map(({ end }) => end));
      if (decision.kind === 'told') return { result, reports };
      if (decision.kind === 'failed') return { result: new GradingFailure(decision.code), reports };
      if (decision.kind !== 'again') return { result: null, reports };
    }
  }

  #remember(version: string, tests: CompiledTests[]): void {
    if (this.#tests.size >= CAPACITY) this.#tests.delete([...this.#tests.keys()][0] ?? '');
    this.#tests.set(version, tests);
  }
}

const versionOf = ({ id, version }: GradableExercise): string => `${id}@${version}`;
