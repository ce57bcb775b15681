import type { OurFailure } from '@yieldpoint/protocol';
import { useId } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import button from '../shell/button.module.css';
import styles from './operator.module.css';
import type { OperatorTexts } from './texts.ts';

interface Props {
  title: string;
  rows: readonly OurFailure[];
  words: OperatorTexts;
  /** Offers to queue each again. */
  onRequeue?: (submission: string) => Promise<void>;
}

export function FailureTable({ title, rows, words, onRequeue }: Props) {
  const { locale } = useLanguage();
  const heading = useId();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {rows.length === 0 && <p className={styles.help}>{words.none}</p>}
      {rows.length > 0 && (
        // Scrolls sideways on a phone, so it has to be reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={heading}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.exercise}</th>
                <th scope="col">{words.code}</th>
                <th scope="col">{words.attempts}</th>
                <th scope="col">{words.submission}</th>
                {onRequeue && <td />}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ submission, exercise, code, attempts, at }) => (
                <tr key={`${submission} ${attempts}`}>
                  <td>{time.format(new Date(at))}</td>
                  <td>{exercise}</td>
                  <td>
                    <code>{code}</code>
                  </td>
                  <td>{attempts}</td>
                  <td>
                    <code>{submission}</code>
                  </td>
                  {onRequeue && (
                    <td>
                      <button
                        type="button"
                        className={button.button}
                        onClick={() => void onRequeue(submission)}
                      >
                        {words.requeue}
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
