import { ERRORS, errorResponseSchema, type ErrorCode } from '@yieldpoint/protocol';

/** The error responses of a route, by status: what may come is part of its description. */
export function errors(...codes: ErrorCode[]): Record<number, typeof errorResponseSchema> {
  const all: ErrorCode[] = [...codes, 'invalid-request', 'internal'];
  return Object.fromEntries(all.map((code) => [ERRORS[code].status, errorResponseSchema]));
}
