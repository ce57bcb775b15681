import type { GradingEvent, Verdict } from '@yieldpoint/protocol';
import type { Sandbox } from '@yieldpoint/sandbox';

/** What a scripted grading says; it waits where the script says `wait`. */
export type Script = (GradingEvent | Promise<unknown>)[];

export const finished = (verdict: Verdict = 'passed'): GradingEvent => ({
  type: 'finished',
  verdict,
  score: verdict === 'passed' ? 10 : 0,
  maxScore: 10,
  counts: { total: 1, passed: 1, failed: 0, hidden: 0, hiddenPassed: 0 },
  limits: [],
  advice: [],
});

export const printed = (text: string): GradingEvent => ({
  type: 'console',
  test: null,
  level: 'log',
  text,
  time: 0,
  truncated: false,
});

/** A sandbox whose gradings follow scripts: for what the real one cannot be made to do at will. */
export function scriptedSandbox(script: (source: string) => Script, capacity = 1): Sandbox {
  return {
    lanes: {
      light: {
        name: 'light',
        pids: [],
        walls: [{ name: 'watchdog', active: false, code: 'refused', reason: 'scripted' }],
      },
      heavy: { name: 'heavy', pids: [], walls: [] },
    },
    capacity,
    pids: [],
    async grade(_exercise, { files }, onEvent, options) {
      const signal = options?.signal;
      const aborted = new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
      onEvent({ type: 'started' });
      for (const step of script(files['exercise.ts'] ?? '')) {
        if (!(step instanceof Promise)) onEvent(step);
        else await Promise.race([step, aborted]);
        if (signal?.aborted) {
          onEvent({ type: 'failed', code: 'cancelled', willRetry: false });
          return { state: 'failed', code: 'cancelled', willRetry: false };
        }
      }
      return { state: 'finished', verdict: 'passed', score: 10, maxScore: 10 };
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
