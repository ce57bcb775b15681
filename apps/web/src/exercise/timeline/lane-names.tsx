import { laneColour } from './geometry.ts';
import type { Lane } from './model.ts';
import styles from './timeline.module.css';

/** The tasks, beside the chart and not in it: they stay while it scrolls. */
export function LaneNames({ lanes, active }: { lanes: readonly Lane[]; active: number }) {
  return (
    <ul className={styles.names}>
      {lanes.map(({ task, name }, index) => (
        <li
          key={task}
          title={name}
          className={task === active ? styles.activeName : undefined}
          style={{ '--lane': laneColour(index) } as React.CSSProperties}
        >
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
