import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';

test('there is a line for each line of the program', () => {
  const lines = prediction.trim().split('\n');
  expect(lines.length, 'The program prints ten lines. Write one line for each.').toBe(10);
  expect(prediction, 'Replace the question mark by what you expect.').not.toContain('?');
});
