import { createHash } from 'node:crypto';
import type { GradingEvent } from '@yieldpoint/protocol';
import type { GradableExercise, SandboxSubmission } from '../exercise.ts';
import type { SandboxLogger } from '../sandbox.ts';
import type { Lane } from './lane.ts';
import type { RunReport } from './run.ts';

const MEGABYTE = 1024 * 1024;

/** One line in the log per submission: what it was, what it used, and what ended it. Never its source. */
export class GradingLog {
  readonly #logger: SandboxLogger;
  readonly #subject: object;
  readonly #lane: Pick<Lane, 'name' | 'walls'>;
  #truncations = 0;
  #last: GradingEvent | null = null;

  constructor(
    logger: SandboxLogger,
    exercise: GradableExercise,
    submission: SandboxSubmission,
    lane: Pick<Lane, 'name' | 'walls'>,
  ) {
    this.#logger = logger;
    this.#lane = lane;
    this.#subject = {
      exercise: exercise.id,
      version: exercise.version,
      source: hashSources(submission.files),
    };
  }

  note(event: GradingEvent): void {
    const isCut =
      (event.type === 'console' && event.truncated) || (event.type === 'trace' && event.dropped > 0);
    if (isCut) this.#truncations += 1;
    this.#last = event;
  }

  write(reports: readonly RunReport[]): void {
    const last = this.#last;
    const fields = {
      ...this.#subject,
      lane: this.#lane.name,
      walls: this.#lane.walls.filter((wall) => wall.active).map((wall) => wall.name),
      verdict: last?.type === 'finished' ? last.verdict : undefined,
      limits: last?.type === 'finished' ? last.limits.map((limit) => limit.name) : undefined,
      failure: last?.type === 'failed' ? last.code : undefined,
      truncations: this.#truncations,
      runs: reports.map((report) => ({
        end: report.end,
        generation: report.generation,
        signal: report.signal,
        peakMegabytes: Math.round(report.peakBytes / MEGABYTE),
        cpuMs: report.cpuMs === null ? null : Math.round(report.cpuMs),
        wallMs: Math.round(report.wallMs),
      })),
    };
    if (last?.type === 'finished') this.#logger.info(fields, 'submission graded');
    else this.#logger.warn(fields, 'submission not graded');
  }
}

/** The same files give the same 16 hexadecimal digits, in whatever order they are listed. */
export function hashSources(files: Record<string, string>): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}
