import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';
import { main } from './program';

const predicted = () =>
  prediction
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

for (let line = 1; line <= 15; line += 1) {
  test(`line ${line}`, async () => {
    const printed: string[] = [];
    await main((text) => printed.push(text));
    expect(predicted()[line - 1]).toBe(printed[line - 1]);
  });
}
