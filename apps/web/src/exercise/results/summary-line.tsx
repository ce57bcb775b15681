'use client';

import { useLanguage } from '../../i18n/language.tsx';
import { fill } from '../../i18n/texts.ts';
import type { Session } from '../run/session.ts';
import { Icon } from '../../shell/icon.tsx';
import type { IconName } from '../../shell/icon.tsx';
import styles from './summary-line.module.css';
import { summarize } from './summary.ts';
import type { Tone } from './summary.ts';

const SIGNS: Record<Tone, IconName> = {
  quiet: 'circle',
  busy: 'arc',
  good: 'check',
  bad: 'cross',
  warn: 'bang',
  ours: 'wrench',
};

/** Where the submission is, in one line that is read aloud when it changes. */
export function SummaryLine({ session }: { session: Session }) {
  const { locale, t } = useLanguage();
  const { tone, title, detail } = summarize(session, locale, t);
  const { restoredFrom, run } = session.kind === 'submitted' ? session : { restoredFrom: null, run: null };
  return (
    <div className={styles.summary} data-tone={tone}>
      <span className={styles.sign}>
        <Icon name={SIGNS[tone]} />
      </span>
      <div>
        <p role="status" className={styles.title}>
          {title}
        </p>
        {detail && <p className={styles.detail}>{detail}</p>}
        {run && run.attempt > 1 && (
          <p className={styles.detail}>{fill(t.results.attempt, { attempt: run.attempt })}</p>
        )}
        {restoredFrom !== null && (
          <p className={styles.detail}>{fill(t.results.earlier, { when: whenText(restoredFrom, locale) })}</p>
        )}
      </div>
    </div>
  );
}

const whenText = (time: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
