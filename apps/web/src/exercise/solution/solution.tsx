'use client';

import type { Solution as Answer } from '@yieldpoint/protocol';
import type { Client } from '@yieldpoint/protocol/client';
import { lazy, Suspense, useState } from 'react';
import { grader } from '../../grader/browser.ts';
import { useLanguage } from '../../i18n/language.tsx';
import button from '../../shell/button.module.css';
import { refusalText } from '../results/words.ts';
import { refusalOf } from '../run/refusal-of.ts';
import type { Refusal } from '../run/session.ts';
import styles from './solution.module.css';

/** Markdown and colours are needed by nobody who has not opened it. */
const Told = lazy(() => import('./told.tsx'));

type State =
  | { kind: 'folded' }
  | { kind: 'asking' }
  | { kind: 'told'; answer: Answer }
  | { kind: 'refused'; why: Refusal };

interface Props {
  exercise: string;
  client?: Pick<Client, 'getSolution'>;
}

/** How the authors solved it: asked for when it is opened, and given by the grader to who has passed. */
export function Solution({ exercise, client = grader }: Props) {
  const { t } = useLanguage();
  const [state, setState] = useState<State>({ kind: 'folded' });

  function ask() {
    if (state.kind === 'asking' || state.kind === 'told') return;
    setState({ kind: 'asking' });
    client.getSolution(exercise).then(
      (answer) => setState({ kind: 'told', answer }),
      (error: unknown) => setState({ kind: 'refused', why: refusalOf(error, navigator.onLine) }),
    );
  }

  const loading = <p role="status">{t.exercise.solution.loading}</p>;
  return (
    <details
      className={styles.solution}
      onToggle={(event) => {
        if (event.currentTarget.open) ask();
      }}
    >
      <summary>{t.exercise.solution.title}</summary>
      {state.kind === 'asking' && loading}
      {state.kind === 'refused' && (
        <p role="status">
          {refusalText(state.why, t)}{' '}
          <button type="button" className={button.button} onClick={ask}>
            {t.exercise.solution.again}
          </button>
        </p>
      )}
      {state.kind === 'told' && (
        <Suspense fallback={loading}>
          <Told answer={state.answer} />
        </Suspense>
      )}
    </details>
  );
}
