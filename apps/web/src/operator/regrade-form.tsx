import type { RegradeRequest } from '@yieldpoint/protocol';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { plural } from '../i18n/texts.ts';
import button from '../shell/button.module.css';
import { codeOf } from './code-of.ts';
import styles from './operator.module.css';
import type { OperatorTexts } from './texts.ts';

interface Props {
  words: OperatorTexts;
  /** Resolves with the number of submissions that were queued. */
  onRegrade: (wanted: RegradeRequest) => Promise<number>;
}

export function RegradeForm({ words, onRegrade }: Props) {
  const { locale, t } = useLanguage();
  const [exercise, setExercise] = useState('');
  const [evenIfCurrent, setEvenIfCurrent] = useState(false);
  const [said, setSaid] = useState('');
  const known: Record<string, string> = t.errors;

  const regrade = async () => {
    try {
      const count = await onRegrade({ ...(exercise !== '' && { exercise }), evenIfCurrent });
      setSaid(count === 0 ? words.nothing : plural(locale, words.queued, count));
    } catch (error) {
      const code = codeOf(error);
      setSaid(known[code] ?? code);
    }
  };
  return (
    <section aria-labelledby="regrade">
      <h2 id="regrade">{words.regrade}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void regrade();
        }}
      >
        <p className={styles.help}>{words.regradeHelp}</p>
        <label htmlFor="regrade-exercise">{words.exerciseId}</label>
        <input
          id="regrade-exercise"
          value={exercise}
          onChange={(event) => setExercise(event.target.value.trim())}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={evenIfCurrent}
            onChange={(event) => setEvenIfCurrent(event.target.checked)}
          />
          {words.evenIfCurrent}
        </label>
        <button type="submit" className={button.button}>
          {words.begin}
        </button>
        <p role="status">{said}</p>
      </form>
    </section>
  );
}
