/** What one submission may use. Times in milliseconds of real time, sizes in bytes. */
export interface Limits {
  /** Heap of each isolate. */
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

/** What one worker process may use, whatever it runs: the walls behind the limits above. */
export const PROCESS_LIMITS = {
  /** RLIMIT_DATA: 96 MB at rest, 230 MB with both isolates full (measured, docs/decisions/0004-process-walls.md). */
  dataBytes: 320 * 1024 * 1024,
  /** Resident memory at which the supervisor kills. */
  residentBytes: 256 * 1024 * 1024,
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
  wallMs: 1_000,
  /** What it may say of one submission: many times its source. */
  replyBytes: 1024 * 1024,
  jobs: 2_000,
} as const;

/** An exercise may ask for other limits; the heap is bounded by what the process walls leave room for. */
export function settleLimits(asked: Partial<Limits> = {}): Limits {
  const limits = { ...DEFAULT_LIMITS, ...asked };
  return { ...limits, memoryBytes: Math.min(limits.memoryBytes, DEFAULT_LIMITS.memoryBytes) };
}
