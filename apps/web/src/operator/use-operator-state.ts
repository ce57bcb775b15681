import type { OperatorState } from '@yieldpoint/protocol';
import type { Client } from '@yieldpoint/protocol/client';
import { useEffect, useState } from 'react';
import { codeOf } from './code-of.ts';

const EVERY_MS = 2_000;

export interface Watched {
  state: OperatorState | null;
  /** Code of the error that the last question met; null when it was answered. */
  error: string | null;
  /** Asks at once. */
  refresh: () => void;
}

/** Asks for the state every two seconds, as long as the page is looked at. */
export function useOperatorState(client: Pick<Client, 'getOperatorState'> | null): Watched {
  const [answer, setAnswer] = useState<Omit<Watched, 'refresh'>>({ state: null, error: null });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (client === null) return;
    const leaving = new AbortController();
    const ask = async () => {
      try {
        const state = await client.getOperatorState({ signal: leaving.signal });
        setAnswer({ state, error: null });
      } catch (error) {
        if (leaving.signal.aborted) return;
        setAnswer(({ state }) => ({ state, error: codeOf(error) }));
      }
    };
    void ask();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void ask();
    }, EVERY_MS);
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, [client, asked]);
  return { ...answer, refresh: () => setAsked((count) => count + 1) };
}
