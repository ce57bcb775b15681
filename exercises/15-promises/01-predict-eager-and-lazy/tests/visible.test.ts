import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';

const predicted = () =>
  prediction
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

test('the prediction is no longer the one you were given', () => {
  expect(predicted(), 'Replace the sample lines by what the program prints.').not.toContain('and so on');
});

test('there is one line for each printed line', () => {
  expect(predicted().length, 'Go through the program and count what each print call contributes.').toBe(15);
});
