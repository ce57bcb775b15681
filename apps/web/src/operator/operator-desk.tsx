'use client';

import { useMemo, useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import button from '../shell/button.module.css';
import { codeOf } from './code-of.ts';
import { FailureTable } from './failure-table.tsx';
import styles from './operator.module.css';
import { operatorClient } from './operator-client.ts';
import { Overview } from './overview.tsx';
import { RegradeForm } from './regrade-form.tsx';
import type { OperatorTexts } from './texts.ts';
import { TokenForm } from './token-form.tsx';
import { useOperatorState } from './use-operator-state.ts';

/** The operator's page, once they have shown their token. It is kept in memory only: gone with the tab. */
export function OperatorDesk({ words }: { words: OperatorTexts }) {
  const { t } = useLanguage();
  const [token, setToken] = useState('');
  const client = useMemo(() => (token === '' ? null : operatorClient(token)), [token]);
  /** Code of the error with which a submission was not queued again. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const { state, error, refresh } = useOperatorState(client);
  const refused = error === 'wrong-token' || error === 'unknown-route';
  if (client === null || refused) {
    const off = error === 'unknown-route' ? words.off : null;
    const wrong = error === 'wrong-token' ? t.errors['wrong-token'] : null;
    return <TokenForm words={words} problem={token === '' ? null : (off ?? wrong)} onToken={setToken} />;
  }
  const requeue = async (submission: string) => {
    try {
      await client.regrade({ submission });
      setRefusal(null);
    } catch (thrown) {
      setRefusal(codeOf(thrown));
    }
    refresh();
  };
  const problem = error ?? refusal;
  const known: Record<string, string> = t.errors;
  return (
    <>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {known[problem] ?? problem}
        </p>
      )}
      {state && (
        <>
          <Overview state={state} words={words} />
          <FailureTable title={words.parked} rows={state.parked} words={words} onRequeue={requeue} />
          <RegradeForm
            words={words}
            onRegrade={async (wanted) => {
              const { queued } = await client.regrade(wanted);
              refresh();
              return queued;
            }}
          />
          <FailureTable title={words.failures} rows={state.failures} words={words} />
        </>
      )}
      <button type="button" className={button.button} onClick={() => setToken('')}>
        {words.leave}
      </button>
    </>
  );
}
