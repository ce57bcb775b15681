import { writeSync } from 'node:fs';
import { MAX_JOB_LINE } from '../pipe/bounds.ts';
import type { SupervisorMessage, WorkerMessage } from '../pipe/messages.ts';
import { LineSplitter } from '../pipe/line-splitter.ts';

const STDOUT = 1;
const FULL_PIPE_MS = 1;
const parking = new Int32Array(new SharedArrayBuffer(4));

let held = '';

/** Writes the message together with the next one that is sent. */
export function hold(message: WorkerMessage): void {
  held += `${JSON.stringify(message)}\n`;
}

/** Writes what was held and this, and returns when the supervisor's pipe has it: events must not wait for the loop. */
export function send(message: WorkerMessage): void {
  hold(message);
  const bytes = Buffer.from(held);
  held = '';
  let at = 0;
  while (at < bytes.length) at += writeSome(bytes, at);
}

/** Bytes written; 0 after a short wait where the pipe is full. */
function writeSome(bytes: Buffer, at: number): number {
  try {
    return writeSync(STDOUT, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(parking, 0, 0, FULL_PIPE_MS);
    return 0;
  }
}

/** Calls `onMessage` for everything the supervisor says; the end of the pipe means that the supervisor is gone, and ends this process. */
export function receive<Job, Brief>(onMessage: (message: SupervisorMessage<Job, Brief>) => void): void {
  const splitter = new LineSplitter(MAX_JOB_LINE, (line) =>
    onMessage(JSON.parse(line) as SupervisorMessage<Job, Brief>),
  );
  process.stdin.on('data', (chunk: Buffer) => {
    if (!splitter.push(chunk)) process.exit(1);
  });
  process.stdin.once('end', () => process.exit(0));
}
