import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';

test('there is a line for each line of the program', () => {
  const lines = prediction.trim().split('\n');
  expect(lines.length, 'The program prints eighteen lines. Write one line for each.').toBe(18);
  expect(prediction, 'Replace every question mark by what you expect.').not.toContain('?');
});
