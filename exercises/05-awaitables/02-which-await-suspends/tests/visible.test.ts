import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';

test('predicts one line for every line that is printed', () => {
  const lines = prediction.trim().split('\n');
  expect(
    lines.some((line) => line.includes('…')),
    'The dots stand for lines that are yours to write.',
  ).toBe(false);
  expect(lines.length, 'The program prints thirteen lines.').toBe(13);
});
