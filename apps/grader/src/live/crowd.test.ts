import { expect, test } from 'vitest';
import { Crowd } from './crowd.ts';

test('from one place come only so many, until one of them leaves', () => {
  const crowd = new Crowd(2);
  const leave = crowd.enter('a');
  expect(crowd.enter('a')).toBeTypeOf('function');
  expect(crowd.enter('a')).toBeUndefined();
  expect(crowd.enter('b')).toBeTypeOf('function');
  leave?.();
  expect(crowd.enter('a')).toBeTypeOf('function');
  expect(crowd.enter('a')).toBeUndefined();
});
