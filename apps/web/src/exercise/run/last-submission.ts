import type { Submission, SubmissionEvent } from '@yieldpoint/protocol';
import type { Client } from '@yieldpoint/protocol/client';

/** The reader's newest submission of an exercise with all it has said so far; null where there is none. */
export async function lastSubmission(
  client: Pick<Client, 'listSubmissions' | 'getEvents'>,
  exercise: string,
  signal: AbortSignal,
): Promise<{ submission: Submission; events: SubmissionEvent[] } | null> {
  const [submission] = await client.listSubmissions({ exercise, limit: 1, signal });
  if (!submission) return null;
  const events: SubmissionEvent[] = [];
  for (;;) {
    const page = await client.getEvents(submission.id, { after: events.at(-1)?.seq ?? 0, signal });
    events.push(...page.events);
    if (page.events.length === 0 || (events.at(-1)?.seq ?? 0) >= page.lastSeq) return { submission, events };
  }
}
