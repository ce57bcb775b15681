import { ApiError, type ClientErrorCode } from '@yieldpoint/protocol/client';

/** The code by which an error of the client is told; whatever else was thrown is our own fault. */
export const codeOf = (error: unknown): ClientErrorCode =>
  error instanceof ApiError ? error.code : 'internal';
