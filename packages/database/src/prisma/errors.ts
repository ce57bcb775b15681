import { Prisma } from '../generated/client.ts';
import { DatabaseError } from '../errors.ts';

const codeOf = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;

export const isUniqueViolation = (error: unknown) => codeOf(error) === 'P2002';
export const isNotFound = (error: unknown) => codeOf(error) === 'P2025';

/** Runs a write, and says so in our own words when the disk is full. */
export async function writing<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    throw new DatabaseError('storage-full', 'The disk is full; nothing was stored.', { cause: error });
  }
}

function isDiskFull(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : '';
  return /SQLITE_FULL|database or disk is full|ENOSPC/.test(text);
}
