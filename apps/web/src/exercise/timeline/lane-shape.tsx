import { STEP_HEIGHT, UNIT, laneColour, laneY, unitX } from './geometry.ts';
import type { Lane, Wait } from './model.ts';
import styles from './timeline.module.css';

/** Pixels that one letter of a wait's label takes, roughly. */
const LETTER = 6.2;

/** One task: its steps as blocks, its waits between them, and how it ended. */
export function LaneShape({ lane, index, selected }: { lane: Lane; index: number; selected: number }) {
  const y = laneY(index);
  const colour = laneColour(index);
  return (
    <g style={{ '--lane': colour } as React.CSSProperties}>
      {lane.origin && (
        <path
          className={styles.origin}
          d={`M${unitX(lane.origin.x)} ${laneY(lane.origin.lane) + STEP_HEIGHT / 2} V${y}`}
        />
      )}
      {lane.waits.map((wait) => (
        <WaitShape key={wait.from} wait={wait} y={y} />
      ))}
      {lane.steps.map((step) => (
        <g key={step.number}>
          <rect
            className={step.number === selected ? styles.selectedStep : styles.step}
            x={unitX(step.x) + 1}
            y={y - STEP_HEIGHT / 2}
            width={UNIT - 2}
            height={STEP_HEIGHT}
            rx="5"
          />
          {step.cancelled && (
            <path className={styles.thrown} d={`M${unitX(step.x) + 7} ${y - 4} l8 8 m0 -8 l-8 8`} />
          )}
          {step.yields && <circle className={styles.point} cx={unitX(step.x + 1) - 1} cy={y} r="4" />}
        </g>
      ))}
      {lane.cancels.map(({ x, by }) => (
        <g key={x} className={styles.cancel}>
          {by !== null && <line x1={unitX(x)} x2={unitX(x)} y1={laneY(by)} y2={y} />}
          <circle cx={unitX(x)} cy={y} r="6.5" />
          <path d={`M${unitX(x) - 2.5} ${y - 2.5} l5 5 m0 -5 l-5 5`} />
        </g>
      ))}
      {lane.end && <EndShape state={lane.end.state} x={unitX(lane.end.x) + 9} y={y} />}
    </g>
  );
}

function WaitShape({ wait, y }: { wait: Wait; y: number }) {
  const from = unitX(wait.from);
  const to = unitX(wait.to);
  const fits = wait.awaiting !== null && wait.awaiting.length * LETTER < to - from - 8;
  return (
    <g>
      {wait.kind === 'sleep' ? (
        <rect className={styles.sleep} x={from} y={y - 5} width={to - from} height="10" />
      ) : (
        <line className={wait.kind === 'turn' ? styles.turn : styles.wait} x1={from} x2={to} y1={y} y2={y} />
      )}
      {fits && (
        <text className={styles.awaiting} x={(from + to) / 2} y={y - 10}>
          {wait.awaiting}
        </text>
      )}
    </g>
  );
}

/** A tick, a cross, or a struck circle: told apart without colour. */
function EndShape({ state, x, y }: { state: 'result' | 'error' | 'cancelled'; x: number; y: number }) {
  if (state === 'result') return <path className={styles.ended} d={`M${x - 4} ${y} l3 3.5 l6 -7`} />;
  if (state === 'error') return <path className={styles.failed} d={`M${x - 4} ${y - 4} l8 8 m0 -8 l-8 8`} />;
  return (
    <g className={styles.ended}>
      <circle cx={x} cy={y} r="5" />
      <path d={`M${x - 3.5} ${y + 3.5} l7 -7`} />
    </g>
  );
}
