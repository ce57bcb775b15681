import type { ErrorBody, ErrorCode } from '../errors.ts';

/** Beside the API's own codes: the server could not be reached, or what answered was not our server. */
export type ClientErrorCode = ErrorCode | 'network' | 'bad-answer';

/**
 * Thrown by every method of the client. The page chooses its words by `code`.
 *
 * @example
 * catch (error) { if (error instanceof ApiError && error.code === 'rate-limited') wait(error.retryAfter) }
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ClientErrorCode;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly details: Record<string, unknown>;

  constructor(
    code: ClientErrorCode,
    status: number,
    message: string,
    details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.status = status;
    this.details = details;
  }

  /** Seconds after which another try may succeed, where the server said so. */
  get retryAfter(): number | undefined {
    const seconds = this.details['retryAfter'];
    return typeof seconds === 'number' ? seconds : undefined;
  }

  /** Whether the same request may succeed later: nobody is at fault, or we are. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The error in an answer that was not a success. */
export function errorFrom(status: number, body: unknown): ApiError {
  const error = isErrorResponse(body) ? body.error : undefined;
  return error
    ? new ApiError(error.code, status, error.message, error.details)
    : new ApiError('bad-answer', status, `The server answered ${status} without saying why.`);
}

function isErrorResponse(body: unknown): body is { error: ErrorBody } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}
