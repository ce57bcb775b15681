'use client';

import type { OutputLine } from '@yieldpoint/snippets';
import { useEffect, useReducer, useRef } from 'react';
import type { ProgramLanguage } from './languages.ts';
import { runProgram, type ProgramState } from './program.ts';

/** How long lines are gathered before they are shown: a program may print thousands at once. */
const GATHER_MS = 40;

export interface ProgramView {
  state: ProgramState;
  lines: readonly OutputLine[];
}

type Change =
  | { type: 'started' }
  | { type: 'state'; state: ProgramState }
  | { type: 'lines'; lines: OutputLine[] };

const fresh: ProgramView = { state: { name: 'idle' }, lines: [] };

function apply(view: ProgramView, change: Change): ProgramView {
  switch (change.type) {
    case 'started':
      return fresh;
    case 'state':
      return { ...view, state: change.state };
    case 'lines':
      return { ...view, lines: [...view.lines, ...change.lines] };
    default:
      return change satisfies never;
  }
}

/** One program of a page: its run and what it printed. It ends when the page is left. */
export function useProgram(language: ProgramLanguage) {
  const [view, dispatch] = useReducer(apply, fresh);
  const stopRun = useRef<(() => void) | null>(null);

  function run(source: string): void {
    stopRun.current?.();
    dispatch({ type: 'started' });
    let gathered: OutputLine[] = [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    const show = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (gathered.length > 0) dispatch({ type: 'lines', lines: gathered });
      gathered = [];
    };
    stopRun.current = runProgram(language, source, {
      onLine(line) {
        gathered.push(line);
        timer ??= setTimeout(show, GATHER_MS);
      },
      onState(state) {
        show();
        dispatch({ type: 'state', state });
      },
    });
  }

  function stop(): void {
    stopRun.current?.();
    stopRun.current = null;
  }

  function clear(): void {
    stop();
    dispatch({ type: 'started' });
  }

  useEffect(() => () => stopRun.current?.(), []);
  return { ...view, run, stop, clear };
}
