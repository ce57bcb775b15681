import type { Registry } from 'prom-client';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import { showsToken } from '../http/bearer.ts';
import { errors } from './responses.ts';
import type { Api } from './types.ts';

/** Figures for Prometheus; with a token, only for who shows it. */
export function metricsRoute(api: Api, registry: Registry, token: string | undefined): void {
  api.get(
    '/metrics',
    {
      schema: {
        operationId: 'metrics',
        summary: 'Figures in the format of Prometheus',
        produces: ['text/plain'],
        response: { 200: z.string(), ...errors('unknown-route') },
      },
      serializerCompiler: () => String,
    },
    async (request, reply) => {
      // To whoever may not see them they are not there.
      if (token !== undefined && !showsToken(request.headers.authorization, token))
        throw new ApiError('unknown-route');
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  );
}
