import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';
import { main } from './program';

const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test.each(LINES)('line %i', async (line) => {
  const printed: string[] = [];
  await main((text) => printed.push(text));
  const predicted = prediction.trim().split('\n');
  expect(predicted[line - 1]?.trim()).toBe(printed[line - 1]);
  expect(printed.length).toBe(LINES.length);
});
