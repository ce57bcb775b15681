import type { PrismaClient } from '../generated/client.ts';
import type { GuestRepository } from '../repositories/guests.ts';

export function prismaGuests(prisma: PrismaClient): GuestRepository {
  return {
    isKnown: async (id) => (await prisma.guest.count({ where: { id } })) > 0,
    remember: async (id) =>
      void (await prisma.guest.upsert({ where: { id }, create: { id, createdAt: new Date() }, update: {} })),
  };
}
