import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadyQueue } from './ready-queue.ts';

test('first in, first out, at any size', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -200, max: 200 })), (moves) => {
      const queue = new ReadyQueue();
      const model: object[] = [];
      for (const move of moves) {
        for (let i = 0; i < Math.abs(move); i += 1) {
          if (move > 0) {
            const item = { run() {} };
            queue.push(item);
            model.push(item);
          } else if (model.length > 0) expect(queue.shift()).toBe(model.shift());
        }
        expect(queue.size).toBe(model.length);
      }
      queue.clear();
      expect(queue.size).toBe(0);
    }),
    { numRuns: 50 },
  );
});
