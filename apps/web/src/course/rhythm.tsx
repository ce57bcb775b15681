import styles from './rhythm.module.css';

/** Lanes of a small program: `[x, width]` of each step; between them the lane waits. */
const LANES: readonly {
  color: string;
  from: number;
  to: number;
  steps: readonly (readonly [number, number])[];
}[] = [
  {
    color: 'var(--lane-1)',
    from: 0,
    to: 480,
    steps: [
      [0, 34],
      [140, 26],
      [404, 76],
    ],
  },
  {
    color: 'var(--lane-2)',
    from: 34,
    to: 404,
    steps: [
      [38, 42],
      [200, 44],
      [372, 32],
    ],
  },
  {
    color: 'var(--lane-3)',
    from: 34,
    to: 350,
    steps: [
      [84, 52],
      [250, 30],
      [330, 20],
    ],
  },
  {
    color: 'var(--lane-4)',
    from: 170,
    to: 322,
    steps: [
      [170, 26],
      [284, 38],
    ],
  },
];

/** The picture on the overview: tasks that take turns, as every timeline of the course shows them. */
export function Rhythm({ label }: { label: string }) {
  return (
    <svg className={styles.rhythm} viewBox="0 0 484 150" role="img" aria-label={label}>
      {LANES.map(({ color, from, to, steps }, lane) => {
        const y = 20 + lane * 36;
        return (
          <g key={color} fill={color} stroke={color}>
            <line
              x1={from}
              x2={to}
              y1={y}
              y2={y}
              strokeWidth="1.5"
              strokeDasharray="1 5"
              strokeLinecap="round"
            />
            {steps.map(([x, width]) => (
              <rect key={x} x={x} y={y - 9} width={width} height="18" rx="5" stroke="none" />
            ))}
            {steps.slice(0, -1).map(([x, width]) => (
              <circle key={x} cx={x + width} cy={y} r="4" strokeWidth="2" className={styles.point} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
