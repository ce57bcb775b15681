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
  entryMs: 1_000,
  wallMs: 2_500,
  membraneCalls: 20_000,
  loopSteps: 50_000,
  timers: 1_000,
  outputBytes: 64 * 1024,
  outputItemBytes: 2 * 1024,
  jobBytes: 512 * 1024,
};
