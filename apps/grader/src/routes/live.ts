import { clientMessageSchema, serverMessageSchema } from '@yieldpoint/protocol';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import { guestFrom } from '../http/guest.ts';
import { networkOf } from '../http/network-of.ts';
import { checkOrigin } from '../http/origin.ts';
import { Crowd } from '../live/crowd.ts';
import type { Heartbeat } from '../live/heartbeat.ts';
import { serveLive, type LiveDeps } from '../live/session.ts';
import { errors } from './responses.ts';
import type { Api } from './types.ts';

export interface LiveRouteDeps extends LiveDeps {
  heartbeat: Heartbeat;
  allowedOrigins: readonly string[];
  /** Sockets from one address at once. */
  perAddress: number;
}

/** Try again later (RFC 6455's registry). */
const TOO_MANY = { code: 1013, reason: 'too-many-sockets' } as const;

/** Events as they come, over one socket for as many submissions as the client follows. */
export function liveRoute(api: Api, { heartbeat, allowedOrigins, perAddress, ...deps }: LiveRouteDeps): void {
  const crowd = new Crowd(perAddress);
  api.route({
    method: 'GET',
    url: '/live',
    schema: {
      operationId: 'live',
      summary: 'The websocket that carries the events of submissions',
      description:
        'The client sends `ClientMessage`s and receives `ServerMessage`s, one JSON object per text frame. ' +
        '`subscribe` brings every event with `seq > after` and then those that come, each once and in order. ' +
        'With `status: true` it also tells where the submission stands: once before the events, and while it ' +
        'waits whenever its place in the queue has changed. ' +
        'Close codes: 1012 the server restarts, 1013 too many sockets from one address, 4008 the client did not read; reconnect and subscribe again ' +
        'with the last `seq`.',
      response: {
        101: z.null().describe('Switching to WebSocket'),
        ...errors('wrong-origin', 'upgrade-required'),
      },
    },
    onRequest: async (request) => checkOrigin(request, allowedOrigins),
    handler: () => {
      throw new ApiError('upgrade-required');
    },
    wsHandler: (socket, request) => {
      const leave = crowd.enter(networkOf(request.ip));
      if (!leave) return socket.close(TOO_MANY.code, TOO_MANY.reason);
      socket.once('close', leave);
      heartbeat.watch(socket);
      serveLive(socket, request.raw.socket, guestFrom(request).id, deps);
    },
  });
}

/** Described beside the routes, as the frames have no place in OpenAPI. */
export const liveSchemas = { ClientMessage: clientMessageSchema, ServerMessage: serverMessageSchema };
