import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { randomUUID } from 'node:crypto';

export interface Guest {
  id: string;
  /** They came without a valid cookie. */
  isNew: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    guest: Guest | null;
  }
  interface FastifyReply {
    /** Gives (or renews) the cookie by which the guest is known. */
    rememberGuest(): void;
  }
}

export const GUEST_COOKIE = 'yieldpoint_guest';
/** The longest that browsers keep a cookie. */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

/** Knows each visitor by a random id in a signed cookie: no sign-up, nothing stored before they submit. */
export const guestPlugin = fastifyPlugin<{ secret: string }>(
  async (app, { secret }) => {
    await app.register(cookie, { secret });
    app.decorateRequest('guest', null);
    app.decorateReply('rememberGuest', function (this: FastifyReply) {
      const { guest } = this.request;
      if (!guest) return;
      void this.setCookie(GUEST_COOKIE, guest.id, {
        signed: true,
        httpOnly: true,
        sameSite: 'lax',
        secure: 'auto',
        path: '/',
        maxAge: MAX_AGE_SECONDS,
      });
    });
    app.addHook('onRequest', async (request) => {
      request.guest = guestOf(request);
    });
  },
  { name: 'guest' },
);

/** The guest of a request; every route has one. */
export function guestFrom(request: FastifyRequest): Guest {
  if (!request.guest) throw new Error('The guest plugin is not registered.');
  return request.guest;
}

function guestOf(request: FastifyRequest): Guest {
  const signed = request.cookies[GUEST_COOKIE];
  const { valid, value } = signed === undefined ? noCookie : request.unsignCookie(signed);
  return valid && value ? { id: value, isNew: false } : { id: randomUUID(), isNew: true };
}

const noCookie = { valid: false, value: null };
