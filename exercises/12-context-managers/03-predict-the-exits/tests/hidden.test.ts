import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';
import { main } from './program';

const LINES = Array.from({ length: 18 }, (_, index) => index + 1);

test.each(LINES)('line %i', async (line) => {
  const printed: string[] = [];
  await main((text) => printed.push(text));
  expect(printed.length).toBe(LINES.length);
  const predicted = prediction.trim().split('\n');
  expect(predicted[line - 1]?.trim()).toBe(printed[line - 1]);
});
