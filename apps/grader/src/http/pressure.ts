import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../errors/api-error.ts';

export interface PressureLimits {
  /** Submissions of students that may wait for a worker. */
  queueLimit: number;
  queue: { readonly waiting: number };
}

/** The event loop is behind by this much: what comes now would only wait. */
const MAX_DELAY_MS = 1_000;
/** What the process was behind with while it started says nothing about the traffic that comes now. */
const SETTLING_MS = 2_000;
/** Seconds after which a client may try again. */
const RETRY_AFTER = 5;

/**
 * Sheds submissions while this process can't keep up: refused with 503 and `Retry-After`, before anything is stored.
 * Reading results, health and figures go on: who looks after the process needs them most then.
 */
export async function shedUnderPressure(
  api: FastifyInstance,
  { queue, queueLimit }: PressureLimits,
): Promise<(request: FastifyRequest) => Promise<void>> {
  let listeningSince = Number.POSITIVE_INFINITY;
  api.addHook('onListen', () => {
    listeningSince = performance.now();
  });
  await api.register(underPressure, {
    maxEventLoopDelay: MAX_DELAY_MS,
    pressureHandler: (request) => {
      const hasSettled = performance.now() - listeningSince > SETTLING_MS;
      if (hasSettled && request.method === 'POST') throw overloaded();
    },
  });
  return async () => {
    if (queue.waiting >= queueLimit) throw overloaded();
  };
}

const overloaded = () => new ApiError('overloaded', { retryAfter: RETRY_AFTER });
