import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fifo } from './fifo.ts';
import { Heap } from './heap.ts';
import { isLess } from './priority-queue.ts';

test('a heap gives its items in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (items) => {
      const heap = new Heap<number>(isLess);
      for (const item of items) heap.push(item);
      const out = Array.from({ length: items.length }, () => heap.shift());
      expect(out).toEqual(items.toSorted((a, b) => a - b));
    }),
  );
});

test('arrays compare item by item, as tuples do', () => {
  expect(isLess([1, 'a'], [1, 'b'])).toBe(true);
  expect(isLess([2], [1, 'b'])).toBe(false);
  expect(isLess([1], [1, 0])).toBe(true);
  expect(isLess([1], [1])).toBe(false);
  expect(() => isLess([1], 1)).toThrow(TypeError);
  expect(() => isLess('a', 1)).toThrow(TypeError);
});

test('a fifo that is read behind a long backlog', () => {
  const fifo = new Fifo<number>();
  for (let i = 0; i < 5000; i += 1) fifo.push(i);
  for (let i = 0; i < 4000; i += 1) expect(fifo.shift()).toBe(i);
  expect(fifo.size).toBe(1000);
  fifo.push(5000);
  expect(fifo.shift()).toBe(4000);
});
