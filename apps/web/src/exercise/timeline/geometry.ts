import type { Timeline } from './model.ts';

/** Pixels of one unit, which is one step. */
export const UNIT = 22;
export const LANE = 44;
/** Room above the lanes, for the time. */
export const AXIS = 34;
export const PAD = 14;
export const STEP_HEIGHT = 20;
const COLOURS = 6;

/** The middle of a lane. */
export const laneY = (index: number): number => AXIS + index * LANE + LANE / 2;

export const unitX = (x: number): number => PAD + x * UNIT;

export const laneColour = (index: number): string => `var(--lane-${(index % COLOURS) + 1})`;

export const chartSize = ({ width, lanes }: Timeline): { width: number; height: number } => ({
  // The sign of an ended task stands to the right of its last step.
  width: unitX(width + 1) + PAD,
  height: AXIS + lanes.length * LANE + 8,
});
