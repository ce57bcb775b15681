import type { SubmissionEvent } from '@yieldpoint/protocol';
import { applyEvent, applyPosition } from './apply-event.ts';
import { isOver, newRun } from './run.ts';
import type { Run } from './run.ts';

import type { Files } from '../files.ts';

/** Why a submission never became one: the server's own word, or none at all. */
export type Refusal =
  | { kind: 'error'; code: string; details: Readonly<Record<string, unknown>> }
  | { kind: 'unreachable' }
  | { kind: 'offline' };

/** What the page knows of the reader's submission. */
export type Session =
  | { kind: 'idle' }
  | { kind: 'sending' }
  | { kind: 'refused'; why: Refusal }
  | {
      kind: 'submitted';
      run: Run;
      /** The code that was graded, for the lines that results point at. */
      files: Files;
      /** Unix milliseconds, where it was found again rather than sent from this page. */
      restoredFrom: number | null;
    };

export type SessionAction =
  | { type: 'send' }
  | { type: 'refuse'; why: Refusal }
  | { type: 'accept'; submission: string; files: Files }
  | {
      type: 'restore';
      submission: string;
      files: Files;
      createdAt: number;
      events: readonly SubmissionEvent[];
    }
  | { type: 'event'; event: SubmissionEvent }
  | { type: 'position'; submission: string; ahead: number };

export function session(state: Session, action: SessionAction): Session {
  switch (action.type) {
    case 'send':
      return { kind: 'sending' };
    case 'refuse':
      return { kind: 'refused', why: action.why };
    case 'accept':
      return { kind: 'submitted', run: newRun(action.submission), files: action.files, restoredFrom: null };
    case 'restore':
      // What the reader did meanwhile is newer than what was found.
      if (state.kind !== 'idle') return state;
      return {
        kind: 'submitted',
        run: action.events.reduce(applyEvent, newRun(action.submission)),
        files: action.files,
        restoredFrom: action.createdAt,
      };
    case 'event':
      return state.kind === 'submitted' ? { ...state, run: applyEvent(state.run, action.event) } : state;
    case 'position':
      return state.kind === 'submitted' && state.run.submission === action.submission
        ? { ...state, run: applyPosition(state.run, action.ahead) }
        : state;
    default:
      return action satisfies never;
  }
}

/** The reader waits for something: another submission would only overtake it. */
export const isBusy = (state: Session): boolean =>
  state.kind === 'sending' || (state.kind === 'submitted' && !isOver(state.run));
