import { expect, test } from 'vitest';
import { Prisma } from '../generated/client.ts';
import { isNotFound, isUniqueViolation, writing } from './errors.ts';

const known = (code: string) =>
  new Prisma.PrismaClientKnownRequestError('x', { code, clientVersion: Prisma.prismaVersion.client });

test('the errors of Prisma that mean something here are told apart', () => {
  expect([isUniqueViolation(known('P2002')), isUniqueViolation(known('P2025'))]).toEqual([true, false]);
  expect([isNotFound(known('P2025')), isNotFound(new Error('P2025'))]).toEqual([true, false]);
});

test('what a write throws for another reason is left as it is', async () => {
  const error = new Error('something else');
  await expect(writing(() => Promise.reject(error))).rejects.toBe(error);
  expect(await writing(async () => 7)).toBe(7);
});

test('a full disk gets our own code, and its cause is kept', async () => {
  const error = new Error('database or disk is full');
  await expect(writing(() => Promise.reject(error))).rejects.toMatchObject({
    code: 'storage-full',
    cause: error,
  });
});
