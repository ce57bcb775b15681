import type { FastifyRequest } from 'fastify';
import { ApiError } from '../errors/api-error.ts';

/**
 * Refuses what another site made the browser send. A request without an Origin does
 * not come from a page's script, so there is no cookie of a victim to misuse.
 * Behind a trusted proxy our own name is what the proxy says it is.
 */
export function checkOrigin(
  request: Pick<FastifyRequest, 'headers' | 'host'>,
  allowed: readonly string[],
): void {
  const { origin } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new ApiError('wrong-origin');
  if (origin === undefined || allowed.includes(origin)) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.host)
    throw new ApiError('wrong-origin', { origin });
}
