import { STEP_HEIGHT, laneColour, laneY, unitX } from './geometry.ts';
import type { Lane } from './model.ts';
import styles from './timeline.module.css';

/** From the end of a task to the step of whoever waited for it: why that one goes on just then. */
export function Wakes({ lanes }: { lanes: readonly Lane[] }) {
  return lanes.flatMap((lane, index) =>
    lane.waits.flatMap(({ on, to }) => {
      const end = on === null ? undefined : lanes[on]?.end;
      if (on === null || !end || end.x > to) return [];
      const side = Math.sign(on - index) * (STEP_HEIGHT / 2);
      const [x1, y1] = [unitX(end.x), laneY(on) - side];
      const [x2, y2] = [unitX(to + 0.5), laneY(index) + side];
      const middle = (y1 + y2) / 2;
      return (
        <path
          key={`${lane.task}/${to}`}
          className={styles.wake}
          stroke={laneColour(on)}
          d={`M${x1} ${y1} C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`}
        />
      );
    }),
  );
}
