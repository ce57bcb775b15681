import { ERRORS, errorResponseSchema, type ErrorCode } from '@yieldpoint/protocol';

/** The error responses of a route, by status: which codes may come is part of its description. */
export function errors(...codes: ErrorCode[]): Record<number, typeof errorResponseSchema> {
  const all: ErrorCode[] = [...codes, 'invalid-request', 'internal'];
  const byStatus = Object.groupBy(all, (code) => String(ERRORS[code].status));
  const responses = Object.entries(byStatus).map(([status, some = []]) => {
    const told = some.map((code) => `\`${code}\`: ${ERRORS[code].message}`).join('\n\n');
    return [status, errorResponseSchema.describe(told)];
  });
  return Object.fromEntries(responses) as Record<number, typeof errorResponseSchema>;
}
