import { describe, expect, test } from 'vitest';
import type { Driver } from './fixtures.ts';

export function guestsContract(driver: Driver): void {
  describe('guests', () => {
    test('are known once remembered, however often', async () => {
      await using database = await driver.open();
      expect(await database.guests.isKnown('guest-a')).toBe(false);
      await Promise.all([database.guests.remember('guest-a'), database.guests.remember('guest-a')]);
      expect(await database.guests.isKnown('guest-a')).toBe(true);
      expect(await database.guests.isKnown('guest-b')).toBe(false);
    });
  });
}
