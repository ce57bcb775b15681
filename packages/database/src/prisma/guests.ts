import type { PrismaClient } from '../generated/client.ts';
import { writing } from './errors.ts';
import type { GuestRepository } from '../repositories/guests.ts';

export function prismaGuests(prisma: PrismaClient): GuestRepository {
  const isKnown = async (id: string) => (await prisma.guest.count({ where: { id } })) > 0;
  return {
    isKnown,
    async remember(id) {
      // Nearly every submission is from someone known: a read is cheaper than a write that changes nothing.
      if (await isKnown(id)) return;
      const createdAt = new Date();
      await writing(() => prisma.guest.upsert({ where: { id }, create: { id, createdAt }, update: {} }));
    },
  };
}
