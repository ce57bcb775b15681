/** Where a submission runs: `light` has no compiler in its engine, `heavy` has one, for long computations. */
export const LANES = ['light', 'heavy'] as const;
export type LaneName = (typeof LANES)[number];

/** What one submission may use. Times in milliseconds of real time, sizes in bytes. */
export interface Limits {
  /** What its code may ask of the processor: docs/decisions/0014-the-heavy-lane.md. */
  cpu: LaneName;
  /** Heap of the submission's isolate. */
  memoryBytes: number;
  /** One entry into the student's code, or one test. */
  entryMs: number;
  /** The whole submission. */
  wallMs: number;
  /** Crossings of the membrane, both directions together. */
  membraneCalls: number;
  /** Callbacks the loop of one test runs. */
  loopSteps: number;
  /** Timers armed at once in one test. */
  timers: number;
  /** Console text of the whole submission. */
  outputBytes: number;
  /** One console line. */
  outputItemBytes: number;
  /** Everything a worker sends for one submission. */
  jobBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  cpu: 'light',
  memoryBytes: 64 * 1024 * 1024,
  entryMs: 1_500,
  wallMs: 2_500,
  membraneCalls: 20_000,
  loopSteps: 50_000,
  timers: 1_000,
  outputBytes: 64 * 1024,
  outputItemBytes: 2 * 1024,
  jobBytes: 512 * 1024,
};

/**
 * The most that an exercise may ask for; an operator may lower each (`LIMITS_MAX`). The heap is bounded by what the
 * process walls leave room for, the rest by what a supervisor is willing to wait for and to hold.
 */
export const MAXIMUM_LIMITS: Limits = {
  cpu: 'heavy',
  memoryBytes: DEFAULT_LIMITS.memoryBytes,
  entryMs: 60_000,
  wallMs: 120_000,
  membraneCalls: 1_000_000,
  loopSteps: 2_000_000,
  timers: 100_000,
  outputBytes: 1024 * 1024,
  outputItemBytes: 64 * 1024,
  jobBytes: 4 * 1024 * 1024,
};

/** What a process may hold, in bytes: the kernel refuses more data, the supervisor kills above the resident memory. */
export interface MemoryWalls {
  dataBytes: number;
  residentBytes: number;
}

/** What one worker process of a lane may hold (measured in docs/decisions/0004-process-walls.md and 0014-the-heavy-lane.md). */
export const LANE_WALLS: Record<LaneName, MemoryWalls> = {
  /** 96 MB of data at rest, 230 MB with both isolates full. */
  light: { dataBytes: 320 * 1024 * 1024, residentBytes: 256 * 1024 * 1024 },
  /** 1.7 GB of data at rest: each isolate sets 512 MB of address space aside for code and hardly touches it. */
  heavy: { dataBytes: 2.5 * 1024 * 1024 * 1024, residentBytes: 288 * 1024 * 1024 },
};

/** What one worker process may use in either lane: the walls behind the limits above. */
export const PROCESS_LIMITS = {
  openFiles: 64,
  /** Time beyond `wallMs` that a session gets to end by itself before it is killed. */
  graceMs: 150,
  /** From spawn, or from the end of a job, until a warm session stands ready. */
  readyMs: 15_000,
  /** Jobs after which a worker is replaced. */
  jobs: 100,
} as const;

/** The same for a process that compiles. It never runs what it reads, so it lives longer and may have a JIT's memory. */
export const COMPILER_LIMITS = {
  /** RLIMIT_DATA: 650 MB at rest, most of it address space that the JIT sets aside and never touches. */
  dataBytes: 2.5 * 1024 * 1024 * 1024,
  residentBytes: 256 * 1024 * 1024,
  wallMs: 1_000,
  /** A source that takes long on a machine that does much else is no worse for it. */
  patienceMs: 10_000,
  /** What it may say of one submission: many times its source. */
  replyBytes: 1024 * 1024,
  jobs: 2_000,
} as const;
