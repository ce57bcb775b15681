import fastify from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guestPlugin } from './guest.ts';
import { submissionLimiter } from './submission-limits.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('guests made up by the thousand do not make the limits of others be forgotten', async () => {
  await using app = fastify();
  await app.register(guestPlugin, { secret: 'a secret of thirty-two characters' });
  const guests = { remember: async () => {}, isKnown: async () => true };
  const limits = { perGuest: 1, newGuestsPerAddress: 1, perAddress: 100_000 };
  const limit = await submissionLimiter(app, guests, limits);
  app.get('/', async (request, reply) => {
    await limit(request);
    reply.rememberGuest();
    return reply.send();
  });
  const status = async (cookie?: string) =>
    (await app.inject({ url: '/', headers: { ...(cookie !== undefined && { cookie }) } })).statusCode;

  const { headers } = await app.inject('/');
  const cookie = String(headers['set-cookie']).split(';', 1)[0];
  expect(await status(cookie)).toBe(429);
  const made = await Promise.all(Array.from({ length: 5_100 }, () => status()));
  expect(new Set(made)).toEqual(new Set([429]));
  expect(await status(cookie)).toBe(429);
});
