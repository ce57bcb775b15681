/**
 * Why an attempt could not be graded. None of these is the student's fault, and none counts;
 * `willRetry` says whether a new attempt can help.
 */
export const FAILURES = {
  cancelled: { willRetry: false, message: 'The caller cancelled the grading.' },
  'sandbox-disposed': { willRetry: true, message: 'The sandbox was shut down. Grade again in the next one.' },
  'workers-unavailable': {
    willRetry: true,
    message: 'No worker process could be started. See the log for what the last one said.',
  },
  'worker-lost': { willRetry: true, message: 'Something outside the sandbox kept killing its workers.' },
  'worker-fault': {
    willRetry: false,
    message: 'The worker failed at this submission twice. This is a bug of ours.',
  },
  'grading-diverged': {
    willRetry: true,
    message: 'A worker died, and the second run did not repeat the first.',
  },
  'job-too-large': {
    willRetry: false,
    message: 'The exercise and the submission together are too large to send.',
  },
} as const satisfies Record<string, { willRetry: boolean; message: string }>;

export type FailureCode = keyof typeof FAILURES;

/** Thrown inside the sandbox; becomes a `failed` event, never a rejection. */
export class GradingFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, options?: ErrorOptions) {
    super(FAILURES[code].message, options);
    this.name = 'GradingFailure';
    this.code = code;
  }
}

/** Thrown by `createSandbox` when no worker comes up; the message carries the last one's own words. */
export class WorkersUnavailableError extends Error {
  readonly code = 'workers-unavailable';

  constructor(lastWords: string) {
    super(`No sandbox worker could be started. The last one said:\n${lastWords}`);
    this.name = 'WorkersUnavailableError';
  }
}
