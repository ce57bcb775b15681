import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Headers for answers that no browser should render, frame or keep. Pages set their own. */
export async function secureApi(api: FastifyInstance): Promise<void> {
  await api.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] },
    },
    // Whoever ends TLS in front of us decides this.
    strictTransportSecurity: false,
  });
  api.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}
