import type { FastifyRequest } from 'fastify';
import { ApiError } from '../errors/api-error.ts';

/**
 * Refuses what another site made the browser send. A request without an Origin does
 * not come from a page's script, so there is no cookie of a victim to misuse.
 */
export function checkOrigin(request: FastifyRequest, allowed: readonly string[]): void {
  const { origin, host } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new ApiError('wrong-origin');
  if (origin === undefined || allowed.includes(origin)) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new ApiError('wrong-origin', { origin });
}
