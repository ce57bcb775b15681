import type { FastifyInstance } from 'fastify';
import { ApiError } from '../errors/api-error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** JSON and nothing else, decoded strictly: bytes that are not UTF-8 are refused, not replaced. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

export function parseJson(body: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch (cause) {
    throw new ApiError('not-utf8', undefined, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError('not-json', cause instanceof Error ? { reason: cause.message } : undefined, { cause });
  }
}
