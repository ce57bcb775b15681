import type { Diagnostic } from '@yieldpoint/protocol';
import type { OutputLine } from '@yieldpoint/snippets';
import type { RunMessage } from './messages.ts';
import { startWorker } from './start-worker.ts';
import { compileInPage } from './compiler.ts';
import type { ProgramLanguage } from './languages.ts';

/** Where a program is. Only one of these is true at a time. */
export type ProgramState =
  | { name: 'idle' }
  /** The language is being loaded; null where it is not known how far. */
  | { name: 'loading'; share: number | null }
  | { name: 'running' }
  | { name: 'done' }
  | { name: 'stopped' }
  | { name: 'full' }
  /** The program does not compile. */
  | { name: 'not-compiled'; diagnostic: Diagnostic }
  /** The program threw. */
  | { name: 'failed'; message: string; line: number | null }
  /** We could not run it. */
  | { name: 'unavailable' };

export interface ProgramEvents {
  onState: (state: ProgramState) => void;
  onLine: (line: OutputLine) => void;
}

/** A CPython that has nothing to do: the next program need not load one. */
let idlePython: Worker | null = null;

/**
 * Runs a program in a worker and tells how it goes. Returns how to stop it, at once and whatever it does.
 *
 * ```ts
 * const stop = runProgram('python', 'print(1)', { onState: console.log, onLine: console.log });
 * ```
 */
export function runProgram(
  language: ProgramLanguage,
  source: string,
  { onState, onLine }: ProgramEvents,
): () => void {
  let worker: Worker | null = null;
  let over = false;
  const hearing = new AbortController();
  const end = (state: ProgramState, reusable = false): void => {
    if (over) return;
    over = true;
    hearing.abort();
    if (worker !== null) dispose(language, worker, reusable);
    onState(state);
  };
  const start = (message: unknown): void => {
    if (over) return;
    const current = (worker = takeWorker(language));
    const { signal } = hearing;
    const told = { onState, onLine, end };
    current.addEventListener('message', ({ data }: MessageEvent<RunMessage>) => hear(data, told), { signal });
    current.addEventListener('error', () => end({ name: 'unavailable' }), { signal });
    current.postMessage(message);
  };

  onState({ name: 'loading', share: null });
  if (language === 'python') start(source);
  else {
    compileInPage(source).then(
      (compiled) => {
        if (!compiled.ok) {
          const [diagnostic] = compiled.diagnostics;
          return end(diagnostic ? { name: 'not-compiled', diagnostic } : { name: 'unavailable' });
        }
        const { code, topLevelAwait, places } = compiled;
        if (!over) onState({ name: 'running' });
        return start({ code, topLevelAwait, places });
      },
      () => end({ name: 'unavailable' }),
    );
  }
  return () => end({ name: 'stopped' });
}

interface Told extends ProgramEvents {
  end: (state: ProgramState, reusable?: boolean) => void;
}

function hear(message: RunMessage, { onState, onLine, end }: Told): void {
  switch (message.type) {
    case 'loading':
      return onState({ name: 'loading', share: message.share });
    case 'started':
      return onState({ name: 'running' });
    case 'line':
      return onLine(message.line);
    case 'full':
      return end({ name: 'full' });
    case 'unavailable':
      return end({ name: 'unavailable' });
    case 'ended':
      return end(
        message.ending.state === 'done'
          ? { name: 'done' }
          : { name: 'failed', message: message.ending.message, line: message.ending.line },
        true,
      );
    default:
      return message satisfies never;
  }
}

function takeWorker(language: ProgramLanguage): Worker {
  if (language !== 'python' || idlePython === null) return startWorker(language);
  const worker = idlePython;
  idlePython = null;
  return worker;
}

/** Only an interpreter that came to its end is fit for another program; the runtime's worker starts at once anyway. */
function dispose(language: ProgramLanguage, worker: Worker, reusable: boolean): void {
  if (language === 'python' && reusable && idlePython === null) idlePython = worker;
  else worker.terminate();
}
