import { expect, test } from '@yieldpoint/testing';
import { visits } from './exercise';

test('there are two visits', () => {
  expect(visits.length, 'Two visits are enough to break it.').toBe(2);
});

test('each visit takes some time', () => {
  for (const { takes } of visits) {
    expect(takes > 0, 'A visit without length can not overlap another.').toBe(true);
  }
});

test('they begin at different times', () => {
  const beginnings = new Set(visits.map(({ at }) => at));
  expect(beginnings.size, 'Nobody comes at the very same instant.').toBe(visits.length);
});
