import { createTask, sleep } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { prediction } from './exercise';

/** The program that the student reads in program.ts. */
async function main(print: (line: string) => void) {
  async function child() {
    print('the child begins');
    await sleep(1);
    print('the child ends');
  }

  const task = createTask(child());
  print('the parent goes on');
  await task;
  print('the parent ends');
}

test.each([1, 2, 3, 4])('line %i', async (line) => {
  const printed: string[] = [];
  await main((text) => printed.push(text));
  expect(prediction.trim().split('\n')[line - 1]?.trim()).toBe(printed[line - 1]);
});
