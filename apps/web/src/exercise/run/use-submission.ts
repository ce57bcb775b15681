'use client';

import type { Client, ConnectionStatus } from '@yieldpoint/protocol/client';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { grader } from '../../grader/browser.ts';
import type { Files } from '../files.ts';
import { lastSubmission } from './last-submission.ts';
import { randomKey } from './random-key.ts';
import { refusalOf } from './refusal-of.ts';
import { isBusy, session } from './session.ts';
import type { Session } from './session.ts';

/** The part of the client that a submission needs. */
export type GradingClient = Pick<Client, 'createSubmission' | 'follow' | 'listSubmissions' | 'getEvents'>;

export interface Submitting {
  state: Session;
  /** How events come while one waits for them. */
  connection: ConnectionStatus;
  submit: (files: Files) => void;
}

/**
 * The reader's submission of one exercise: sends it, follows it over whatever connection there is, to its end and
 * through every grading again, and finds the last one again. Leaving the page only stops the listening; the grading goes on.
 */
export function useSubmission(exercise: string, client: GradingClient = grader): Submitting {
  const [state, dispatch] = useReducer(session, { kind: 'idle' });
  const [connection, setConnection] = useState<ConnectionStatus>('closed');
  const shown = state.kind === 'submitted' ? state.run : null;
  const submission = shown?.submission;
  const busy = useRef(false);
  const after = useRef(0);
  useEffect(() => {
    busy.current = isBusy(state);
    after.current = shown?.lastSeq ?? 0;
  }, [state, shown]);

  useEffect(() => {
    const leaving = new AbortController();
    async function restore() {
      const found = await lastSubmission(client, exercise, leaving.signal);
      if (!found) return;
      const { id, files, createdAt } = found.submission;
      dispatch({
        type: 'restore',
        submission: id,
        files,
        createdAt: Date.parse(createdAt),
        events: found.events,
      });
    }
    // Without the last result the page is as for somebody who never submitted.
    restore().catch(() => undefined);
    return () => leaving.abort();
  }, [exercise, client]);

  useEffect(() => {
    if (submission === undefined) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    let last = after.current;
    const toNextEnd = (id: string) =>
      client.follow(id, {
        after: last,
        onEvent: (event) => {
          last = event.seq;
          dispatch({ type: 'event', event });
        },
        onQueue: (ahead) => dispatch({ type: 'position', submission: id, ahead }),
        onConnection: (status) => {
          setConnection(status);
          // To be asked every second by every page that shows a verdict would be too much for the server.
          if (status === 'polling' && !busy.current) leaving.abort();
        },
        signal,
      });
    async function listen(id: string) {
      // After a verdict, too: it may be graded again.
      while (!signal.aborted) await toNextEnd(id);
    }
    listen(submission).catch((error: unknown) => {
      if (!signal.aborted && busy.current)
        dispatch({ type: 'refuse', why: refusalOf(error, navigator.onLine) });
    });
    return () => leaving.abort();
  }, [submission, client]);

  const submit = useCallback(
    (files: Files) => {
      if (busy.current) return;
      busy.current = true;
      dispatch({ type: 'send' });
      client.createSubmission({ exercise, files: { ...files }, idempotencyKey: randomKey() }).then(
        ({ id }) => dispatch({ type: 'accept', submission: id, files }),
        (error: unknown) => dispatch({ type: 'refuse', why: refusalOf(error, navigator.onLine) }),
      );
    },
    [exercise, client],
  );

  return { state, connection: isBusy(state) ? connection : 'closed', submit };
}
