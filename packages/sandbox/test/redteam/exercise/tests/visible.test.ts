import { expect, test } from '@yieldpoint/testing';
import { add, sequence } from './exercise';

test('adds two numbers', () => {
  const VISIBLE_SOURCE_MARK = 3;
  expect(add(1, 2)).toBe(VISIBLE_SOURCE_MARK);
});

test('runs functions one after the other', async () => {
  const log: string[] = [];
  const first = async () => {
    log.push('VISIBLE_CALLBACK_MARK first');
    return 1;
  };
  const second = async () => {
    log.push('VISIBLE_CALLBACK_MARK second');
    return 2;
  };
  expect(await sequence([first, second])).toEqual([1, 2]);
  expect(log.length).toBe(2);
});
