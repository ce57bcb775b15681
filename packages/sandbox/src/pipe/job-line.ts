import { MAX_JOB_LINE } from './bounds.ts';
import type { JobMessage, SupervisorMessage } from './messages.ts';

/** Others are waiting: to be ready soon after the next job is worth more than to be warm. */
export const HURRY_LINE = `${JSON.stringify({ type: 'hurry' } satisfies SupervisorMessage<never>)}\n`;

/** The submission that a process was told of does not come. */
export const DROP_LINE = `${JSON.stringify({ type: 'drop' } satisfies SupervisorMessage<never>)}\n`;

let lastId = 0;

/** A job as a process reads it; its answers carry the same id. */
export interface JobLine {
  id: number;
  /** With its newline. */
  line: string;
}

/** What is known before a job, as a line; null when it is too long to send. */
export function briefLine<Brief>(brief: Brief): string | null {
  const line = `${JSON.stringify({ type: 'brief', brief } satisfies SupervisorMessage<never, Brief>)}\n`;
  return Buffer.byteLength(line) > MAX_JOB_LINE ? null : line;
}

/** Gives a job its number and writes it as a line; null when it is too long to send. */
export function jobLine<Job>(job: Job): JobLine | null {
  lastId += 1;
  const line = `${JSON.stringify({ type: 'job', id: lastId, job } satisfies JobMessage<Job>)}\n`;
  return Buffer.byteLength(line) > MAX_JOB_LINE ? null : { id: lastId, line };
}
