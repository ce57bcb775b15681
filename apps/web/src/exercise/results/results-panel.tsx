'use client';

import type { Position } from '@yieldpoint/protocol';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import type { Session } from '../run/session.ts';
import { Advice } from './advice.tsx';
import { ConsoleOutput } from './console-output.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { Limits } from './limits.tsx';
import { Progress } from './progress.tsx';
import styles from './results-panel.module.css';
import { SummaryLine } from './summary-line.tsx';
import { TestItem } from './test-item.tsx';
import type { TestTexts } from './words.ts';

interface Props {
  session: Session;
  texts: TestTexts;
  onReveal: (position: Position) => void;
}

/** Everything the reader's submission has said so far, the summary first. */
export function ResultsPanel({ session, texts, onReveal }: Props) {
  const { t } = useLanguage();
  const run = session.kind === 'submitted' ? session.run : null;
  return (
    <div className={styles.panel}>
      <h2 className="visually-hidden">{t.results.title}</h2>
      <SummaryLine session={session} />
      {run && run.tests.length > 0 && <Progress run={run} />}
      {run?.phase.kind === 'finished' && <Advice outcome={run.phase.outcome} />}
      {run && run.diagnostics.length > 0 && <Diagnostics list={run.diagnostics} onReveal={onReveal} />}
      {run?.phase.kind === 'finished' && <Limits outcome={run.phase.outcome} />}
      {session.kind === 'submitted' && (
        <Tests key={`${session.run.submission}/${session.run.attempt}`} {...{ session, texts, onReveal }} />
      )}
      {run && run.console.length > 0 && (
        <div className={styles.section}>
          <ConsoleOutput title={t.results.loadOutput} lines={run.console} />
        </div>
      )}
    </div>
  );
}

/** The tests, the first that failed open until the reader decides otherwise. */
function Tests({ session, texts, onReveal }: Props & { session: Extract<Session, { kind: 'submitted' }> }) {
  const { t } = useLanguage();
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({});
  const { tests } = session.run;
  const firstFailure = tests.find(
    ({ state }) => state.kind === 'finished' && state.result.status !== 'passed',
  )?.id;
  if (tests.length === 0) return null;
  return (
    <ul className={styles.tests} aria-label={t.results.title}>
      {tests.map((row) => {
        const open = choices[row.id] ?? row.id === firstFailure;
        return (
          <li key={row.id}>
            <TestItem
              row={row}
              files={session.files}
              texts={texts}
              open={open}
              onToggle={(next) => {
                if (next !== open) setChoices((before) => ({ ...before, [row.id]: next }));
              }}
              onReveal={onReveal}
            />
          </li>
        );
      })}
    </ul>
  );
}
