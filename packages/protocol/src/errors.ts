import { z } from 'zod';

/**
 * Every error the API can answer with: its HTTP status and what the reader should do.
 * Codes are part of the contract; messages are for people and may be reworded.
 */
export const ERRORS = {
  'invalid-request': { status: 400, message: 'The request is not as the API describes it. See `details`.' },
  'not-json': { status: 400, message: 'The body is not valid JSON. Send `Content-Type: application/json`.' },
  'not-utf8': { status: 400, message: 'The source is not valid UTF-8 text. Save the file as UTF-8.' },
  'wrong-file-name': {
    status: 400,
    message: 'The exercise has no such file. Send the files it names in `details.expected`.',
  },
  'wrong-token': { status: 401, message: 'This is for the operator: send their token as a bearer token.' },
  'wrong-origin': { status: 403, message: 'The request comes from another site. Open the page itself.' },
  'not-passed': {
    status: 403,
    message: 'The solution is shown to who has passed the exercise. Submit one that passes every test.',
  },
  'unknown-exercise': { status: 404, message: 'There is no such exercise. `GET /api/exercises` lists them.' },
  'unknown-chapter': { status: 404, message: 'There is no such chapter. `GET /api/course` lists them.' },
  'unknown-submission': {
    status: 404,
    message: 'There is no such submission, or it belongs to someone else.',
  },
  'unknown-route': {
    status: 404,
    message: 'There is nothing at this address. `/api/openapi.json` lists what there is.',
  },
  'idempotency-conflict': {
    status: 409,
    message: 'This idempotency key was used for another submission. Use a new key.',
  },
  'source-too-large': {
    status: 413,
    message: 'The source is over the limit in `details.maxBytes`. Make it smaller.',
  },
  'body-too-large': {
    status: 413,
    message: 'The request body is too large. Send only the files of the exercise.',
  },
  'wrong-media-type': { status: 415, message: 'Send `Content-Type: application/json`.' },
  'upgrade-required': {
    status: 426,
    message: 'This address speaks WebSocket. Connect with an upgrade request.',
  },
  'too-many-subscriptions': {
    status: 429,
    message: 'This socket follows `details.max` submissions already. Unsubscribe from one.',
  },
  'rate-limited': {
    status: 429,
    message: 'Too many submissions. Try again after `details.retryAfter` seconds.',
  },
  internal: { status: 500, message: 'Something broke on our side. Nothing of yours is lost; try again.' },
  'shutting-down': { status: 503, message: 'The server is restarting. Try again in a few seconds.' },
  'web-unavailable': {
    status: 503,
    message: 'The pages are not being served just now. Try again in a few seconds.',
  },
  overloaded: { status: 503, message: 'The server is busy. Try again in a few seconds.' },
  'storage-full': { status: 507, message: 'The disk is full; nothing was stored. Tell the operator.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERRORS;
export const errorCodeSchema = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

export const errorBodySchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

export const errorResponseSchema = z.object({ error: errorBodySchema });
