import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';
import { main } from './program';

const predicted = () =>
  prediction
    .trim()
    .split('\n')
    .map((line) => line.trim());

for (let index = 0; index < 13; index += 1) {
  test(`line ${index + 1}`, async () => {
    const printed: string[] = [];
    await main((line) => {
      printed.push(line);
    });
    expect(printed.length).toBe(13);
    expect(predicted()[index]).toBe(printed[index]);
  });
}
