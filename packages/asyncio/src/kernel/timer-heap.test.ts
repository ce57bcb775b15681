import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TimerHandle } from '../loop/handle.ts';
import { VirtualClockLoop } from '../loop/virtual-clock-loop.ts';

const nothing = (): void => {};

test('timers leave by deadline, equal ones in the order they came; cancelled ones never', () => {
  const timers = fc.array(fc.record({ when: fc.integer({ min: 0, max: 20 }), cancel: fc.boolean() }), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(timers, (given) => {
      const loop = new VirtualClockLoop();
      const handles = given.map(({ when }) => new TimerHandle(loop, when, nothing, []));
      for (const handle of handles) loop.timers.push(handle);
      given.forEach(({ cancel }, index) => cancel && handles[index]?.cancel());
      const left: number[] = [];
      while (loop.timers.earliest < Infinity) left.push(handles.indexOf(loop.timers.pop()));
      const expected = given
        .map(({ when, cancel }, index) => ({ when, cancel, index }))
        .filter(({ cancel }) => !cancel)
        .toSorted((a, b) => a.when - b.when || a.index - b.index)
        .map(({ index }) => index);
      expect(left).toEqual(expected);
      expect(loop.timers.live).toBe(0);
    }),
  );
});

test('pushing and popping in turns', () => {
  const steps = fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }), { maxLength: 300 });
  fc.assert(
    fc.property(steps, (given) => {
      const loop = new VirtualClockLoop();
      const model: number[] = [];
      for (const when of given) {
        if (when !== null) {
          loop.timers.push(new TimerHandle(loop, when, nothing, []));
          model.push(when);
          model.sort((a, b) => a - b);
        } else if (model.length > 0) expect(loop.timers.pop().when()).toBe(model.shift());
      }
      expect(loop.timers.earliest).toBe(model[0] ?? Infinity);
    }),
  );
});
