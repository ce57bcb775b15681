import type { PrismaClient } from '../generated/client.ts';

/** The next number of an accepted submission. One process works on a database, so it can count by itself. */
export type NextNumber = () => Promise<number>;

/** Counts on from what is stored. */
export function countSubmissions(prisma: PrismaClient): NextNumber {
  let newest: Promise<number> | undefined;
  const readNewest = async () => {
    const { _max } = await prisma.submission.aggregate({ _max: { number: true } });
    return _max.number ?? 0;
  };
  return () => {
    const next = (newest ?? readNewest()).then((number) => number + 1);
    newest = next;
    // What could not be read now may be readable for the next one.
    next.catch(() => (newest = undefined));
    return next;
  };
}
