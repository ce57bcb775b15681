import { DEFAULT_LIMITS, type GradableExercise, type Limits, type Sandbox } from '@yieldpoint/sandbox';
import { run, type Run } from '../check/run.ts';

/** What is counted rather than timed: the same on every machine. */
const COUNTED = ['loopSteps', 'membraneCalls'] as const;
/** Shares of the exercise's own limits to try, the tightest first. */
const SHARES = [0.05, 0.2] as const;
/** A mutant may use so many times what the solution needs. */
const ROOM = 4;

/** Milliseconds that are a matter of the machine, whatever the code does. */
const LEAST_MS = 250;
const TIMES_AS_LONG = 20;

/**
 * The limits under which mutants of an exercise run: low, since one that loops for ever costs its whole limit, and well
 * above what the solution needs. Null when the solution does not pass even with the exercise's own.
 */
export async function limitsForMutants(
  sandbox: Sandbox,
  exercise: GradableExercise,
  solution: Record<string, string>,
  seed: number,
): Promise<{ limits: Partial<Limits> } | { limits: null; solved: Run }> {
  const own = { ...DEFAULT_LIMITS, ...exercise.limits };
  const at = (share: number): Partial<Limits> => ({
    ...exercise.limits,
    ...Object.fromEntries(COUNTED.map((name) => [name, Math.ceil(own[name] * share)])),
  });
  const passes = async (limits: Partial<Limits>): Promise<Run> =>
    await run(sandbox, { ...exercise, limits }, solution, seed);

  const solved = await passes(exercise.limits ?? {});
  if (solved.verdict !== 'passed') return { limits: null, solved };
  const entryMs = Math.min(own.entryMs, Math.max(LEAST_MS, TIMES_AS_LONG * solved.longestMs));
  const wallMs = Math.min(own.wallMs, entryMs + Math.max(LEAST_MS, ROOM * solved.realMs));
  const time = { entryMs: Math.ceil(entryMs), wallMs: Math.ceil(wallMs) };
  for (const share of SHARES) {
    const { verdict } = await passes(at(share / ROOM));
    if (verdict === 'passed') return { limits: { ...at(share), ...time } };
  }
  return { limits: { ...exercise.limits, ...time } };
}
