import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';

test('there is a line for each line', () => {
  expect(prediction.trim().split('\n').length, 'The program prints four lines.').toBe(4);
});
