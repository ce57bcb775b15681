import { sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { both } from './exercise';

test('keeps the order of the questions', async () => {
  const factor = random.int(3, 9);
  const answers = await both(async (question) => {
    await sleep(3 - question);
    return question * factor;
  });
  expect(answers).toEqual([factor, 2 * factor]);
});

test('asks each question once', async () => {
  let asked = 0;
  await both(async () => {
    asked += 1;
    return asked;
  });
  expect(asked).toBe(2);
});
