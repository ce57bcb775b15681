import type { Compiled, NotCompiled } from '@yieldpoint/compiler';
import type { CompileAnswer, CompileQuestion } from './messages.ts';
import { startWorker } from './start-worker.ts';

let worker: Worker | null = null;
let asked = 0;

/**
 * Compiles in the page's compiler, which is loaded at the first question and kept for the next. It never runs what it
 * compiles, so nothing can make it hang.
 */
export function compileInPage(source: string): Promise<Compiled | NotCompiled> {
  const current = (worker ??= startWorker('compile'));
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    const giveUp = (reason: string): void => {
      stop();
      current.terminate();
      // The next question tries anew.
      if (worker === current) worker = null;
      reject(new Error(reason));
    };
    const onMessage = ({ data }: MessageEvent<CompileAnswer>): void => {
      if (data.id !== id) return;
      if ('unavailable' in data) return giveUp(data.unavailable);
      stop();
      resolve(data.compiled);
    };
    const onError = (): void => giveUp('The compiler could not be started.');
    const stop = (): void => {
      current.removeEventListener('message', onMessage);
      current.removeEventListener('error', onError);
    };
    current.addEventListener('message', onMessage);
    current.addEventListener('error', onError);
    current.postMessage({ id, source } satisfies CompileQuestion);
  });
}
