import { ERRORS } from '@yieldpoint/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isResponseSerializationError } from 'fastify-type-provider-zod';
import { ApiError } from './api-error.ts';
import { toApiError } from './translate.ts';

/** Every error leaves in one shape; our own faults are logged and masked. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(sendError);
  const unknownRoute = () => {
    throw new ApiError('unknown-route');
  };
  app.setNotFoundHandler(unknownRoute);
  // Beside the pages' wildcard, an unknown address under /api must not reach the web.
  for (const url of ['/', '/*']) app.all(url, { schema: { hide: true } }, unknownRoute);
}

/** Answers with what was thrown, as an error of the contract. */
export function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply) {
  const error = toApiError(thrown);
  if (thrown instanceof ApiError && error.status === 503) {
    request.log.warn({ code: error.code }, 'a request was refused for now');
  } else if (ERRORS[error.code].status >= 500) {
    const issues = isResponseSerializationError(thrown) ? thrown.cause.issues : undefined;
    request.log.error({ err: error.cause ?? thrown, issues }, 'a request failed by our fault');
  }
  if (error.retryAfter !== undefined) void reply.header('retry-after', error.retryAfter);
  return reply.code(error.status).type('application/json; charset=utf-8').send({ error: error.body });
}
