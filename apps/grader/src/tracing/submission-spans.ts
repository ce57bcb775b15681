import {
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Context,
  type HrTime,
  type Span,
} from '@opentelemetry/api';
import type { Tracer } from '@opentelemetry/api';
import type { StoredSubmission } from '@yieldpoint/database';
import type { Job } from '../grading/queue.ts';
import type { AttemptOutcome, Phase } from '../metrics/grading-metrics.ts';
import type { SubmissionTrace } from './tracing.ts';

/** A span from accepted to the stored verdict, with one below it for every phase. */
export class SubmissionSpans implements SubmissionTrace {
  readonly #tracer: Tracer;
  readonly #root: Span;
  readonly #below: Context;

  constructor(tracer: Tracer, { request, lane }: Job, stored: StoredSubmission) {
    this.#tracer = tracer;
    // Graded again by hand it begins anew: it was accepted perhaps months ago.
    const isFirstTime = lane === 'student' && stored.earlierAttempts === 0;
    this.#root = tracer.startSpan(
      'submission',
      {
        startTime: hrTime(isFirstTime ? Date.parse(stored.createdAt) : Date.now()),
        attributes: {
          'yieldpoint.submission': stored.id,
          'yieldpoint.exercise': stored.exercise,
          ...(request !== undefined && { 'yieldpoint.request': request }),
        },
      },
      ROOT_CONTEXT,
    );
    this.#below = trace.setSpan(ROOT_CONTEXT, this.#root);
  }

  phase(phase: Phase, ms: number): void {
    const now = Date.now();
    const span = this.#tracer.startSpan(phase, { startTime: hrTime(now - ms) }, this.#below);
    span.end(hrTime(now));
  }

  attemptEnded(outcome: AttemptOutcome): void {
    switch (outcome) {
      case 'failed-by-us':
        this.#root.addEvent('failed by our fault, tried again', hrTime(Date.now()));
        return;
      case 'parked':
        this.#root.setStatus({ code: SpanStatusCode.ERROR, message: 'given up by our fault' });
        break;
      case 'released':
        this.#root.addEvent('handed back to the queue', hrTime(Date.now()));
        break;
      default:
        this.#root.setAttribute('yieldpoint.verdict', outcome);
    }
    this.#root.end(hrTime(Date.now()));
  }
}

/** Milliseconds since 1970, as seconds and nanoseconds: a plain number from before the process began means another clock. */
function hrTime(ms: number): HrTime {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.round((ms - seconds * 1000) * 1e6)];
}
