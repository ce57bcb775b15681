import { expect, random, test } from '@yieldpoint/testing';
import { later } from './exercise';

test('gives any value back', async () => {
  const value = { number: random() };
  expect(await later(random.int(0, 9), value)).toBe(value);
});
