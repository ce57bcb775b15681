import type { ExerciseSummary } from '@yieldpoint/protocol';
import { DIFFICULTY_LEVELS } from './difficulty-levels.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import styles from './difficulty.module.css';

/** One to three filled points, and the word for them. */
export function Difficulty({ level, t }: { level: ExerciseSummary['difficulty']; t: Dictionary }) {
  const filled = DIFFICULTY_LEVELS.indexOf(level) + 1;
  return (
    <span className={styles.difficulty}>
      <svg viewBox="0 0 30 8" width="30" height="8" aria-hidden="true">
        {DIFFICULTY_LEVELS.map((name, index) => (
          <circle
            key={name}
            cx={4 + index * 11}
            cy="4"
            r="3.25"
            stroke="currentColor"
            fill={index < filled ? 'currentColor' : 'none'}
          />
        ))}
      </svg>
      {t.course.difficulty[level]}
    </span>
  );
}
