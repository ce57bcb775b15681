import type { SubmissionEvent } from '@yieldpoint/protocol';

/** Submissions to `add` that end in different ways. */
export const kinds = {
  right: 'export const add = (a: number, b: number) => a + b;\n',
  wrong: 'export const add = (a: number, b: number) => a - b;\n',
  nearly: 'export const add = (a: number, b: number) => (b === 17 ? 0 : a + b);\n',
  talks: 'export function add(a: number, b: number) {\n  console.log("adding", b);\n  return a + b;\n}\n',
  throws: 'export function add(): number {\n  throw new TypeError("no sums today");\n}\n',
  garbage: 'export function add(a, b) {\n  return a +;\n}\n',
  empty: '',
} as const;
export type Kind = keyof typeof kinds;

/**
 * What the last attempt said, without what differs between two runs of the same
 * thing: places in the history and real times.
 */
export function story(events: readonly SubmissionEvent[]): unknown[] {
  const attempt = events.at(-1)?.attempt;
  return events
    .filter((event) => event.attempt === attempt && event.type !== 'queued')
    .map(({ submission: _submission, seq: _seq, attempt: _attempt, at: _at, ...body }) =>
      body.type === 'test-finished' ? { ...body, realMs: 0 } : body,
    );
}
