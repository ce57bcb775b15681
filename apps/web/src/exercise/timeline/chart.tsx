import { AXIS, chartSize, laneY, unitX } from './geometry.ts';
import { LaneShape } from './lane-shape.tsx';
import type { Step, Timeline } from './model.ts';
import styles from './timeline.module.css';
import { Wakes } from './wakes.tsx';

interface Props {
  timeline: Timeline;
  selected: Step;
  formatTime: (seconds: number) => string;
  onSelect: (step: Step) => void;
}

/** The picture alone; what it says is told in words by the scrubber and the list beside it. */
export function Chart({ timeline, selected, formatTime, onSelect }: Props) {
  const { width, height } = chartSize(timeline);
  const playhead = unitX(selected.x + 0.5);
  return (
    <svg className={styles.chart} width={width} height={height} aria-hidden="true" focusable="false">
      <Gaps timeline={timeline} height={height} />
      {timeline.instants.map(({ x, time }) => (
        <text key={time} className={styles.tick} x={unitX(x)} y="15">
          {formatTime(time)}
        </text>
      ))}
      {timeline.lanes.map((lane, index) => (
        <line
          key={lane.task}
          className={styles.rule}
          x1="0"
          x2="100%"
          y1={laneY(index) + 22}
          y2={laneY(index) + 22}
        />
      ))}
      <Wakes lanes={timeline.lanes} />
      {timeline.lanes.map((lane, index) => (
        <LaneShape key={lane.task} lane={lane} index={index} selected={selected.number} />
      ))}
      <g className={styles.playhead}>
        <line x1={playhead} x2={playhead} y1={AXIS - 6} y2={height} />
        <path d={`M${playhead - 5} ${AXIS - 11} h10 l-5 7 z`} />
      </g>
      {timeline.steps.map((step) => (
        <rect
          key={step.number}
          className={styles.target}
          x={unitX(step.x)}
          y={AXIS - 12}
          width={unitX(1) - unitX(0)}
          height={height}
          onClick={() => onSelect(step)}
        />
      ))}
    </svg>
  );
}

/** Where virtual time passed and nothing ran. */
function Gaps({ timeline, height }: { timeline: Timeline; height: number }) {
  const { instants, steps } = timeline;
  return instants.slice(1).map(({ x, time }) => {
    const lastStep = steps.findLast((step) => step.time < time);
    const from = unitX(lastStep ? lastStep.x + 1 : 0);
    return (
      <rect
        key={time}
        className={styles.gap}
        x={from}
        y={AXIS - 12}
        width={Math.max(0, unitX(x) - from)}
        height={height}
      />
    );
  });
}
