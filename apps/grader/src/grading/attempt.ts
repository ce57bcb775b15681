import type { Ending } from '@yieldpoint/database';
import type { GradingEvent } from '@yieldpoint/protocol';
import type { Recorder } from './recorder.ts';

/** Attempts that may end by our fault before the submission is parked. */
export const MAX_FAILURES = 3;

/** Puts what the sandbox says into the record, with the ending that it means for the submission. */
export function record(recorder: Recorder, event: GradingEvent, earlierFailures: number): void {
  switch (event.type) {
    case 'started':
      // Stored already, together with the beginning of the attempt.
      return;
    case 'finished': {
      const { verdict, score, maxScore } = event;
      return recorder.add(event, { kind: 'verdict', verdict, score, maxScore });
    }
    case 'failed':
      return recordFailure(recorder, event.code, event.willRetry, earlierFailures);
    default:
      return recorder.add(event);
  }
}

/** Our fault: another attempt where one can help and not too many were made, else the submission is parked. */
export function recordFailure(
  recorder: Recorder,
  code: string,
  mayHelp: boolean,
  earlierFailures: number,
): void {
  const retry = mayHelp && earlierFailures + 1 < MAX_FAILURES;
  const ending: Ending = { kind: 'failed', code, retry };
  recorder.add({ type: 'failed', code, willRetry: retry }, ending);
}
