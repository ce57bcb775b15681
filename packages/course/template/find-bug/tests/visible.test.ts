import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { both } from './exercise';

const square = async (question: number) => {
  await sleep(2);
  return question * question;
};

test('gives both answers', async () => {
  expect([...(await both(square))].sort(), 'Both questions have an answer.').toEqual([1, 4]);
});

test('asks both at once', async () => {
  await both(square);
  expect(getRunningLoop().time(), 'Two seconds are enough for both.').toBe(2);
});
