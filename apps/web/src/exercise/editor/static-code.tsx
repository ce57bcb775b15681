import { highlightSource, type SourceLanguage } from './highlight-source.ts';
import styles from './static-code.module.css';

interface Props {
  source: string;
  label: string;
  language?: SourceLanguage;
}

/** A source as the editor will show it, before there is one: it can be read at once, and nothing moves later. */
export function StaticCode({ source, label, language }: Props) {
  return (
    // Wide lines scroll: whoever has no mouse must be able to.
    <div className={styles.code} role="group" aria-label={label} tabIndex={0}>
      {highlightSource(source, language).map((line, index) => (
        // Lines never move here: their number is what they are.
        <div key={index} className={styles.line}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <code>
            {line.map(({ text, classes }, place) =>
              classes ? (
                <span key={place} className={classes}>
                  {text}
                </span>
              ) : (
                text
              ),
            )}
          </code>
        </div>
      ))}
    </div>
  );
}
