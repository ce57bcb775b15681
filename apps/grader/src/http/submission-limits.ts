import rateLimit from '@fastify/rate-limit';
import type { GuestRepository } from '@yieldpoint/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../errors/api-error.ts';
import { guestFrom } from './guest.ts';
import { networkOf } from './network-of.ts';
import { RateWindows } from './rate-windows.ts';

export interface SubmissionLimits {
  perGuest: number;
  newGuestsPerAddress: number;
  perAddress: number;
}

/**
 * How often submissions may come: per guest, per address, and more narrowly per address
 * for guests who never submitted before. A cookie costs nothing, so without the second a client that drops
 * its cookies would have no limit; a class behind one address needs each only once.
 */
export async function submissionLimiter(
  app: FastifyInstance,
  guests: GuestRepository,
  { perGuest, newGuestsPerAddress, perAddress }: SubmissionLimits,
): Promise<(request: FastifyRequest) => Promise<void>> {
  await app.register(rateLimit, { global: false, store: RateWindows });
  const byGuest = app.createRateLimit({
    max: perGuest,
    timeWindow: 60_000,
    keyGenerator: (request) => guestFrom(request).id,
  });
  const byAddress = app.createRateLimit({
    max: perAddress,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => networkOf(ip),
  });
  const newByAddress = app.createRateLimit({
    max: newGuestsPerAddress,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => networkOf(ip),
  });
  return async (request) => {
    const guest = guestFrom(request);
    const isKnown = !guest.isNew && (await guests.isKnown(guest.id));
    // By guest last: who makes up a guest for each request must not make the counts of others be forgotten.
    for (const limit of isKnown ? [byAddress, byGuest] : [byAddress, newByAddress, byGuest]) {
      const result = await limit(request);
      if (result.isAllowed || !result.isExceeded) continue;
      throw new ApiError('rate-limited', { retryAfter: result.ttlInSeconds, max: result.max });
    }
  };
}
