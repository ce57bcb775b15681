import { join } from 'node:path';
import type { Sandbox } from '@yieldpoint/sandbox';
import { run, type Run } from '../check/run.ts';
import type { EquivalentYaml } from '../format/exercise-yaml.ts';
import type { LoadedExercise } from '../load/loaded.ts';
import { unifiedDiff } from './difference.ts';
import { Equivalents, markOf, type Mark } from './equivalent.ts';
import { inLanes } from '../lanes.ts';
import { limitsForMutants } from './limits.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

/**
 * `killed`: a test failed. `timed-out`: it met a limit of time or memory, which a learner's page would tell, too.
 * `survived`: no test has noticed. `equivalent`: survived, and marked by the author. `not-compiled`: no code at all.
 */
export const MUTANT_STATUSES = ['killed', 'timed-out', 'survived', 'equivalent', 'not-compiled'] as const;
export type MutantStatus = (typeof MUTANT_STATUSES)[number];

export interface TriedMutant extends Mark {
  /** Path of the file in the exercise, as `solution/exercise.ts`. */
  file: string;
  line: number;
  mutator: string;
  status: MutantStatus;
  /** The first test that failed. */
  killedBy: string | null;
  diff: string[];
}

export interface Mutation {
  exercise: string;
  folder: string;
  mutants: TriedMutant[];
  counts: Record<MutantStatus, number>;
  /** Percent of the mutants that count which some test has noticed; null when none counts. */
  score: number | null;
  /** Marks in exercise.yaml that no survivor has met. */
  unmet: EquivalentYaml[];
  seconds: number;
}

/** Thrown where there is nothing to measure: the solution itself fails. */
export class SolutionFailsError extends Error {
  constructor(id: string, { verdict, failure, failed, diagnostics: [first] }: Run) {
    const why = failure ?? first?.message ?? (failed.length > 0 ? failed.join(', ') : verdict);
    super(`The solution of \`${id}\` does not pass: ${why}`);
    this.name = 'SolutionFailsError';
  }
}

/** Puts one fault after the other into the solution and counts how many of them the tests notice. */
export async function mutate(
  sandbox: Sandbox,
  { folder, gradable, solution, settings }: LoadedExercise,
  seeds: readonly [number, ...number[]],
): Promise<Mutation> {
  const started = performance.now();
  const found = await limitsForMutants(sandbox, gradable, solution, seeds[0]);
  if (found.limits === null) throw new SolutionFailsError(gradable.id, found.solved);
  const exercise = { ...gradable, limits: found.limits };
  const equivalents = new Equivalents(settings.mutation.equivalent);

  const attempt = async (mutant: Mutant): Promise<TriedMutant> => {
    const original = solution[mutant.file] ?? '';
    const { status, killedBy } = await fate(
      sandbox,
      exercise,
      { ...solution, [mutant.file]: mutant.source },
      seeds,
    );
    const mark = markOf(original, mutant);
    const file = `solution/${mutant.file}`;
    return {
      file,
      line: mutant.line,
      mutator: mutant.mutator,
      status: status === 'survived' && equivalents.has(mark) ? 'equivalent' : status,
      killedBy,
      ...mark,
      diff: unifiedDiff(file, original, mutant.source),
    };
  };

  const mutants = Object.entries(solution).flatMap(([file, source]) => mutantsOf(file, source));
  // One more than are graded at once is on its way through the compiler.
  const tried = await inLanes(mutants, sandbox.capacity + 1, attempt);
  const counts = countOf(tried);
  const noticed = counts.killed + counts['timed-out'];
  const all = noticed + counts.survived;
  return {
    exercise: gradable.id,
    folder,
    mutants: tried,
    counts,
    score: all === 0 ? null : (100 * noticed) / all,
    unmet: equivalents.unmet,
    seconds: (performance.now() - started) / 1000,
  };
}

/** A mutant survives only when no seed gives it away. */
async function fate(
  sandbox: Sandbox,
  exercise: LoadedExercise['gradable'],
  files: Record<string, string>,
  seeds: readonly number[],
): Promise<{ status: MutantStatus; killedBy: string | null }> {
  for (const seed of seeds) {
    const { verdict, failure, failed } = await run(sandbox, exercise, files, seed, { untilFailure: true });
    if (verdict === null) throw new Error(`Grading failed: ${failure}`);
    if (verdict === 'rejected') return { status: 'not-compiled', killedBy: null };
    if (verdict === 'passed') continue;
    return { status: verdict === 'failed' ? 'killed' : 'timed-out', killedBy: failed[0] ?? null };
  }
  return { status: 'survived', killedBy: null };
}

function countOf(tried: readonly TriedMutant[]): Record<MutantStatus, number> {
  const count = (status: MutantStatus) => tried.filter((mutant) => mutant.status === status).length;
  return Object.fromEntries(MUTANT_STATUSES.map((status) => [status, count(status)])) as Mutation['counts'];
}

/** Where the file lies that a mutant changed. */
export const pathOf = ({ folder }: Pick<Mutation, 'folder'>, { file }: Pick<TriedMutant, 'file'>): string =>
  join(folder, file);
