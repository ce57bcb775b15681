import type { OutputLine } from '@yieldpoint/snippets';
import styles from './snippet.module.css';

/** What a program printed. */
export function Output({ lines, label }: { lines: readonly OutputLine[]; label: string }) {
  if (lines.length === 0) return null;
  return (
    // Long outputs scroll: whoever has no mouse must be able to.
    <div className={styles.output} role="group" aria-label={label} tabIndex={0}>
      {lines.map(({ stream, text }, index) => (
        // Lines never move here: their number is what they are.
        <samp key={index} data-stream={stream}>
          {text}
          {'\n'}
        </samp>
      ))}
    </div>
  );
}
