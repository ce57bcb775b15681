import { sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { add, groupBy, label, retry, sequence } from './exercise';

test('labels a number', () => {
  expect(label(7)).toBe('SECRET_EXPECTED-7');
});

test('tries again until it works', async () => {
  let HIDDEN_CALLBACK_MARK = 0;
  const value = await retry(async () => {
    HIDDEN_CALLBACK_MARK += 1;
    await sleep(1);
    if (HIDDEN_CALLBACK_MARK < 3) throw new Error('HIDDEN_MESSAGE_MARK');
    return 3;
  }, 5);
  expect(value).toBe(3);
  expect(HIDDEN_CALLBACK_MARK).toBe(3);
});

test('groups items by a key', () => {
  const HIDDEN_KEY_MARK = (item: number) => (item % 2 === 1 ? 'o' : 'e');
  expect(groupBy([1, 2, 3], HIDDEN_KEY_MARK)).toEqual({ o: [1, 3], e: [2] });
});

test('adds numbers drawn for this submission', () => {
  const [a, b] = [1 + Math.floor(random() * 1000), 1 + Math.floor(random() * 1000)];
  expect(add(a, b)).toBe(a + b);
});

test('waits for each function before the next', async () => {
  const HIDDEN_ORDER_MARK: string[] = [];
  const slow = (name: string, seconds: number) => async () => {
    HIDDEN_ORDER_MARK.push(`${name} starts`);
    await sleep(seconds);
    HIDDEN_ORDER_MARK.push(`${name} ends`);
    return name;
  };
  expect(await sequence([slow('a', 2), slow('b', 1)])).toEqual(['a', 'b']);
  expect(HIDDEN_ORDER_MARK).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
});
