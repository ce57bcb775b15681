import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { guestFrom } from '../http/guest.ts';
import { answerUnavailable } from './unavailable.ts';

/** Everything that is not the API comes from the web server; whoever opens a page first gets their cookie with it. */
export async function proxyPages(app: FastifyInstance, webOrigin: string): Promise<void> {
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.schema = { hide: true };
    });
    pages.addHook('onRequest', async (request, reply) => {
      if (isDocument(request) && guestFrom(request).isNew) reply.rememberGuest();
    });
    await pages.register(httpProxy, {
      upstream: webOrigin,
      disableRequestLogging: true,
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({ ...headers, ...forwarded(request) }),
        onError: (reply) => answerUnavailable(reply.request.headers.accept, reply),
      },
    });
  });
}

/** The visitor's own view of the address, from which Next makes absolute links. */
export function forwarded(request: Pick<FastifyRequest, 'headers' | 'host' | 'protocol' | 'ip'>) {
  const { host } = request.headers;
  return {
    ...(host !== undefined && { host, 'x-forwarded-host': request.host }),
    'x-forwarded-proto': request.protocol,
    'x-forwarded-for': request.ip,
  };
}

function isDocument({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}
