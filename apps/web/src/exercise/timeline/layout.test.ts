import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutTimeline } from './layout.ts';
import { timeScale } from './time-scale.ts';
import { TraceWriter, anyTrace, twoTasks } from './trace.fixture.ts';

describe('layoutTimeline', () => {
  test('gives every task a lane and every step a unit of its own', () => {
    const { lanes, steps } = layoutTimeline(twoTasks());
    expect(lanes.map(({ name }) => name)).toEqual(['main', 'sleeper', 'waiter']);
    expect(steps.map(({ number, task, time }) => [number, task, time])).toEqual([
      [1, 1, 0],
      [2, 2, 0],
      [3, 3, 0],
      [4, 2, 1],
      [5, 3, 1],
      [6, 1, 1],
    ]);
    expect(steps.map(({ x }) => x)).toEqual([0, 1, 2, 6, 7, 8]);
  });

  test('shows what each task waits for, from its yield point to its next step', () => {
    const { lanes } = layoutTimeline(twoTasks());
    expect(lanes[1]?.waits.at(-1)).toEqual({ from: 2, to: 6, kind: 'sleep', awaiting: 'sleep(1)', on: null });
    expect(lanes[2]?.waits.at(-1)).toEqual({ from: 3, to: 7, kind: 'task', awaiting: 'sleeper', on: 1 });
    expect(lanes[0]?.steps.map(({ yields }) => yields)).toEqual([true, false]);
    expect(lanes.map(({ end }) => end)).toEqual([
      { x: 9, state: 'result' },
      { x: 7, state: 'result' },
      { x: 8, state: 'result' },
    ]);
  });

  test('marks each instant of virtual time once', () => {
    expect(layoutTimeline(twoTasks()).instants).toEqual([
      { x: 0, time: 0 },
      { x: 6, time: 1 },
    ]);
  });

  test('shows who asked whom to cancel, and where it arrived', () => {
    const writer = new TraceWriter().created(1, 'main').created(2, 'victim', 1).step(2, 'sleep(9)');
    writer.step(1, null, null, () =>
      writer.events.push({ type: 'cancel-requested', time: 0, task: 2, by: 1 }),
    );
    writer.step(2, null, null, () => writer.events.push({ type: 'cancel-delivered', time: 0, task: 2 }));
    const { lanes } = layoutTimeline(writer.events);
    expect(lanes[1]?.cancels).toEqual([{ x: 1.5, by: 0 }]);
    expect(lanes[1]?.steps.map(({ cancelled }) => cancelled)).toEqual([false, true]);
  });

  test('draws a task whose beginning was lost under its number', () => {
    const { lanes } = layoutTimeline([
      { type: 'step-ended', time: 3, task: 7, awaiting: 'sleep(1)', on: null },
    ]);
    expect(lanes[0]).toMatchObject({ name: '#7', origin: null, steps: [] });
  });

  test('of nothing is empty', () => {
    expect(layoutTimeline([])).toMatchObject({ lanes: [], steps: [], width: 0, compressed: false });
  });

  test('steps never overlap, waits lie between the steps of their lane, all within the width', () => {
    fc.assert(
      fc.property(anyTrace, (events) => {
        const { lanes, steps, width, instants } = layoutTimeline(events);
        for (const [index, step] of steps.entries()) {
          expect(step.x).toBeGreaterThanOrEqual((steps[index - 1]?.x ?? -1) + 1 - 1e-9);
        }
        for (const lane of lanes) {
          for (const { from, to } of lane.waits) {
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(width + 1e-9);
            expect(lane.steps.some(({ x }) => x > from && x < to - 1e-9)).toBe(false);
          }
        }
        expect(instants.map(({ time }) => time)).toEqual([...new Set(events.map(({ time }) => time))]);
        expect(Number.isFinite(width)).toBe(true);
      }),
    );
  });
});

describe('timeScale', () => {
  test('is in proportion while that fits', () => {
    const { widthOf, compressed } = timeScale([1, 2, 5]);
    expect([widthOf(1), widthOf(2), widthOf(5), compressed]).toEqual([3, 6, 15, false]);
  });

  test('bends so that an hour beside a millisecond fits, and keeps the order', () => {
    const { widthOf, compressed } = timeScale([0.001, 1, 3600]);
    expect(compressed).toBe(true);
    expect(widthOf(3600)).toBeCloseTo(18);
    expect(widthOf(0.001)).toBe(3);
    expect(widthOf(1)).toBeGreaterThan(3);
  });
});
