import { createHash, randomUUID } from 'node:crypto';
import type { EventBody, SubmissionEvent } from '@yieldpoint/protocol';
import type { Outcome, Sandbox } from '@yieldpoint/sandbox';
import type { LocalSubmission } from './submission.ts';

export interface GradeSettings {
  /** Varies the inputs of the tests; by default it follows from the source, so that a regrade sees the same. */
  seed?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Grades a local submission; `onEvent` gets the very events that the platform sends to the page. */
export async function grade(
  sandbox: Sandbox,
  { exercise, files }: LocalSubmission,
  onEvent: (event: SubmissionEvent) => void,
  { seed = seedOf(files), signal }: GradeSettings = {},
): Promise<Outcome> {
  const submission = randomUUID();
  let seq = 0;
  const place = (body: EventBody): SubmissionEvent => {
    seq += 1;
    return { submission, seq, attempt: 1, at: Date.now(), ...body };
  };
  onEvent(place({ type: 'queued', ahead: 0 }));
  return await sandbox.grade(
    exercise,
    { files, seed },
    (event) => onEvent(place(event)),
    signal ? { signal } : {},
  );
}

function seedOf(files: Record<string, string>): number {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) hash.update(`${name}\0${files[name]}\0`);
  return hash.digest().readUInt32BE();
}
