import type { PrismaClient } from '../generated/client.ts';
import { writing } from './errors.ts';
import type { GuestRepository } from '../repositories/guests.ts';

/** Guests that are known without a look into the database: each submission asks twice. */
const CAPACITY = 10_000;

export function prismaGuests(prisma: PrismaClient): GuestRepository {
  // Guests are never forgotten, so what was once true stays true.
  const known = new Set<string>();
  const note = (id: string): void => {
    if (known.size >= CAPACITY) known.clear();
    known.add(id);
  };
  const isKnown = async (id: string): Promise<boolean> => {
    if (known.has(id)) return true;
    if ((await prisma.guest.count({ where: { id } })) === 0) return false;
    note(id);
    return true;
  };
  return {
    isKnown,
    async remember(id) {
      // Nearly every submission is from someone known: a read is cheaper than a write that changes nothing.
      if (await isKnown(id)) return;
      const createdAt = new Date();
      await writing(() => prisma.guest.upsert({ where: { id }, create: { id, createdAt }, update: {} }));
      note(id);
    },
  };
}
