import type { Client } from '@yieldpoint/protocol/client';
import { kinds } from '../test/support/kinds.ts';

/** Settings of a grader that takes whatever a benchmark sends. */
export const withoutLimits = {
  SUBMISSIONS_PER_MINUTE: '100000',
  NEW_GUESTS_PER_MINUTE: '100000',
  SUBMISSIONS_PER_ADDRESS_PER_MINUTE: '1000000',
};

/** Milliseconds since the click. */
export interface Timed {
  accepted: number;
  firstEvent: number;
  verdict: number;
}

/** One student's click: POST, then a fresh websocket until the verdict. Throws unless it is `passed`, with no event missing. */
export async function submitOnce(client: Client, key: string): Promise<Timed> {
  const clicked = performance.now();
  const since = () => performance.now() - clicked;
  const files = { 'exercise.ts': kinds.right };
  const { id } = await client.createSubmission({
    exercise: 'add',
    files,
    idempotencyKey: `bench-${key}-padding`,
  });
  const timed: Timed = { accepted: since(), firstEvent: 0, verdict: 0 };
  await client.follow(id, {
    onEvent: (event) => {
      timed.firstEvent ||= since();
      if (event.type !== 'finished') return;
      timed.verdict = since();
      if (event.verdict !== 'passed') throw new Error(`Expected the verdict passed, got ${event.verdict}`);
    },
  });
  return timed;
}
