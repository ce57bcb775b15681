import { ERRORS, type ErrorBody, type ErrorCode } from '@yieldpoint/protocol';

/** Seconds: time enough for a restart, as a rule. */
const RETRY_AFTER = 5;

/** Thrown anywhere in a request to answer with an error of the contract. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, details?: Record<string, unknown>, options?: ErrorOptions) {
    super(ERRORS[code].message, options);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  /** Seconds after which the same may be tried again; undefined where that would not help. */
  get retryAfter(): number | undefined {
    const { status, details } = this;
    if (status !== 429 && status !== 503) return undefined;
    const seconds = details?.['retryAfter'];
    return typeof seconds === 'number' ? seconds : RETRY_AFTER;
  }

  get body(): ErrorBody {
    return { code: this.code, message: this.message, ...(this.details && { details: this.details }) };
  }
}
