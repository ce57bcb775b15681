import { z } from 'zod';
import { errors } from './responses.ts';
import type { Api } from './types.ts';

/** This description itself. */
export function openapiRoute(api: Api): void {
  api.get(
    '/openapi.json',
    {
      schema: {
        operationId: 'openapi',
        summary: 'This description',
        response: { 200: z.record(z.string(), z.unknown()), ...errors() },
      },
    },
    () => ({ ...api.swagger() }),
  );
}
