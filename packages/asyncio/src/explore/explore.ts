import { ValueError } from '../errors.ts';
import type { TraceEvent } from '../trace/event.ts';
import { execute } from './execute.ts';
import type { Execution, ExecutionOptions, Failure, Program } from './execute.ts';
import { Exhaustive } from './exhaustive.ts';
import { Priorities } from './priorities.ts';
import { Random } from './random.ts';
import { RandomWalk } from './random-walk.ts';
import { MILLISECONDS, decodeSchedule, encodeSchedule, USUAL } from './schedule.ts';
import { Scripted } from './scripted.ts';
import { shrink } from './shrink.ts';
import type { Extent, Strategy } from './strategy.ts';

/** Which schedules `explore` tries, and how many. */
export interface ExploreOptions {
  /**
   * `random`: whoever is ready may be next. `pct`: priorities at random, changed at a few steps; better for bugs that
   * need a few things in a certain order. `exhaustive`: all schedules, depth first.
   */
  strategy?: 'random' | 'pct' | 'exhaustive';
  /** Runs, at most; 10,000 by default, 100,000 for `exhaustive`. */
  count?: number;
  /** Decides what is random: the same seed finds the same. 1 by default. */
  seed?: number;
  /** Seconds by which a timer may be late, to the millisecond; none by default. */
  delays?: readonly number[];
  /** Tasks that are cancelled in one run, at most, the main task never; none by default. */
  cancellations?: number;
  /** Steps after which a run is taken to be endless; 10,000 by default. */
  steps?: number;
  /** `pct`: how many things have to happen in order for the bug to show; 3 to 6 by turns by default. */
  depth?: number;
  /** `exhaustive`: how often a run may depart from the usual order; any number of times by default. */
  bound?: number;
}

/** What `explore` found. */
export type Exploration =
  | {
      found: true;
      failure: Failure;
      /** For `replay`: the schedule that fails in this way, cut down until no departure can be left out alone. */
      replay: string;
      /** Runs until it was found; those that shortened it do not count. */
      schedules: number;
      /** What the loop did in that run. */
      trace: readonly TraceEvent[];
    }
  /** `exhausted`: there is no other schedule within the bounds. */
  | { found: false; schedules: number; exhausted: boolean };

/** What became of a run that was repeated. */
export interface Replay {
  failure: Failure | null;
  trace: readonly TraceEvent[];
}

const MAX_STEPS = 10_000;
/** What few bugs go beyond. */
const DEPTHS = [3, 4, 5, 6] as const;
const depthOf = (schedule: number): number => DEPTHS[schedule % DEPTHS.length] ?? DEPTHS[0];

/**
 * Runs a program under many schedules until one makes it fail, and shortens that one. A schedule is an order in which
 * things that are ready take their turns; with `delays` and `cancellations` also who comes late and who is cancelled.
 * The usual order is tried first. Always gives the same for the same program and options, if the program takes its time
 * from the loop and its chance from a seed: the host's clock (`Date.now()`) and `Math.random()` are no part of a schedule.
 *
 * ValueError when an option makes no sense.
 *
 * @example
 * const found = explore(() => transferTwice());
 * if (found.found) throw new Error(`Breaks with the schedule ${found.replay}`, { cause: found.failure.error });
 */
export function explore(program: Program, options: ExploreOptions = {}): Exploration {
  const { strategy = 'random', seed = 1, delays = [], cancellations = 0, steps = MAX_STEPS } = options;
  const { count = strategy === 'exhaustive' ? 100_000 : 10_000, depth, bound = Infinity } = options;
  checkOptions(strategy, delays, { count, cancellations, steps, depth: depth ?? DEPTHS[0] });
  // To what a schedule can say, or a replay would be another run.
  const exact = delays.map((delay) => Math.round(delay * MILLISECONDS) / MILLISECONDS);
  const injections = { delays: exact, cancellations };
  const limits = { steps, traced: false };
  const usual = execute(program, new Scripted(USUAL, false), limits);
  if (usual.failure !== null) return report(program, usual, usual.failure, 1, limits);
  const extent: Extent = { steps: usual.steps };
  const all = strategy === 'exhaustive' ? new Exhaustive(injections, bound) : null;
  // The first path of the search is the usual run, which was done.
  let schedules = all === null ? 1 : 0;
  const seeds = new Random(seed);
  const isOver = (): boolean => schedules >= count || all?.exhausted === true;
  while (!isOver()) {
    schedules += 1;
    const drawn = seeds.below(2 ** 32);
    const next: Strategy =
      all?.strategy() ??
      (strategy === 'pct'
        ? new Priorities(drawn, depth ?? depthOf(schedules), injections, extent)
        : new RandomWalk(drawn, injections, extent));
    const execution = execute(program, next, limits);
    if (execution.failure !== null) return report(program, execution, execution.failure, schedules, limits);
    all?.advance();
  }
  return { found: false, schedules, exhausted: all?.exhausted ?? false };
}

/**
 * Runs a program under the schedule that `explore` found: the same steps, the same trace, as long as the program asks
 * nothing of the host but what `explore` says.
 *
 * ScheduleError with the code `malformed` when the text is not a schedule, `does-not-fit` when it is another program's.
 *
 * @example
 * replay(() => transferTwice(), '1~p4.1~rj').failure; // again
 */
export function replay(program: Program, schedule: string, { steps = MAX_STEPS } = {}): Replay {
  const script = new Scripted(decodeSchedule(schedule), true);
  const { failure, trace } = execute(program, script, { steps, traced: true });
  script.finish();
  return { failure, trace };
}

function report(
  program: Program,
  { schedule }: Execution,
  failure: Failure,
  schedules: number,
  limits: ExecutionOptions,
): Exploration {
  const short = shrink(schedule, (candidate) => {
    const tried = execute(program, new Scripted(candidate, false), limits);
    return tried.failure !== null && isAlike(tried.failure, failure) ? tried.schedule : null;
  });
  const last = execute(program, new Scripted(short, false), { ...limits, traced: true });
  return {
    found: true,
    failure: last.failure ?? failure,
    replay: encodeSchedule(last.schedule),
    schedules,
    trace: last.trace,
  };
}

const isAlike = (a: Failure, b: Failure): boolean => a.kind === b.kind && nameOf(a.error) === nameOf(b.error);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

function checkOptions(strategy: string, delays: readonly number[], whole: Record<string, number>): void {
  if (!['random', 'pct', 'exhaustive'].includes(strategy)) {
    throw new ValueError(`strategy must be 'random', 'pct' or 'exhaustive', got '${strategy}'`);
  }
  const bad = delays.find((delay) => !(delay >= 1 / MILLISECONDS && delay < Infinity));
  if (bad !== undefined) throw new ValueError(`delays must be seconds from 0.001, got ${bad}`);
  for (const [name, value] of Object.entries(whole)) {
    if (Number.isInteger(value) && value >= 0) continue;
    throw new ValueError(`${name} must be a whole number from 0, got ${value}`);
  }
}
