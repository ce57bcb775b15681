import { timingSafeEqual } from 'node:crypto';

/** Whether a request's `Authorization` shows this token; takes the same time whatever is wrong with it. */
export function showsToken(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
