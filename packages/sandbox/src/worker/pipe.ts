import { writeSync } from 'node:fs';
import { MAX_JOB_LINE } from '../pipe/bounds.ts';
import type { JobMessage, WorkerMessage } from '../pipe/messages.ts';
import { LineSplitter } from '../pipe/line-splitter.ts';

const STDOUT = 1;

/** Writes one message and returns when the supervisor's pipe has it: events must not wait for the loop. */
export function send(message: WorkerMessage): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < bytes.length;) at += writeSync(STDOUT, bytes, at);
}

/** Calls `onJob` for every job; the end of the pipe means that the supervisor is gone, and ends this process. */
export function receive(onJob: (message: JobMessage) => void): void {
  const splitter = new LineSplitter(MAX_JOB_LINE, (line) => onJob(JSON.parse(line) as JobMessage));
  process.stdin.on('data', (chunk: Buffer) => {
    if (!splitter.push(chunk)) process.exit(1);
  });
  process.stdin.once('end', () => process.exit(0));
}
