// @vitest-environment jsdom
import type { Submission, SubmissionEvent } from '@yieldpoint/protocol';
import { ApiError } from '@yieldpoint/protocol/client';
import type { FollowOptions } from '@yieldpoint/protocol/client';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { finished, history, plan } from './events.fixture.ts';
import { useSubmission } from './use-submission.ts';
import type { GradingClient } from './use-submission.ts';

afterEach(cleanup);

const events = history([{ type: 'started' }, plan('a'), finished(1)]);
const submission: Submission = {
  id: 's1',
  exercise: 'wait',
  exerciseVersion: 'v1',
  files: { 'exercise.ts': 'sent before' },
  state: 'finished',
  verdict: 'passed',
  score: 1,
  maxScore: 1,
  attempt: 1,
  lastSeq: 3,
  createdAt: '2026-01-01T00:00:00Z',
  finishedAt: null,
};

/** A grader in hand: holds what it was asked, and says what it is told to say. */
class Grader implements GradingClient {
  known: SubmissionEvent[] | null = null;
  refusal: ApiError | null = null;
  readonly sent: string[] = [];
  readonly followed: FollowOptions[] = [];

  listSubmissions = async () => (this.known ? [submission] : []);
  getEvents = async () => ({ events: this.known ?? [], lastSeq: this.known?.length ?? 0 });
  createSubmission = async ({ idempotencyKey }: { idempotencyKey: string }) => {
    this.sent.push(idempotencyKey);
    if (this.refusal) throw this.refusal;
    return { id: 's1' };
  };
  /** Ends the newest following, as its last event does. */
  end = () => {};
  follow = (_: string, options: FollowOptions) => {
    this.followed.push(options);
    return new Promise<void>((resolve) => {
      this.end = resolve;
      options.signal?.addEventListener('abort', () => resolve());
    });
  };
}

async function open(grader: Grader) {
  const hook = renderHook(() => useSubmission('wait', grader));
  await act(async () => undefined);
  return hook;
}
const files = { 'exercise.ts': 'mine' };

describe('useSubmission', () => {
  test('sends once, and follows to the verdict', async () => {
    const grader = new Grader();
    const { result } = await open(grader);
    await act(async () => {
      result.current.submit(files);
      result.current.submit(files);
    });
    expect(grader.sent).toHaveLength(1);
    act(() => events.forEach((event) => grader.followed[0]?.onEvent(event)));
    expect(result.current.state).toMatchObject({
      kind: 'submitted',
      files,
      run: { phase: { kind: 'finished' } },
      restoredFrom: null,
    });
    await act(async () => result.current.submit(files));
    expect(new Set(grader.sent).size).toBe(2);
  });

  test('shows the last result again', async () => {
    const grader = new Grader();
    grader.known = events;
    const { result } = await open(grader);
    expect(result.current.state).toMatchObject({
      kind: 'submitted',
      files: submission.files,
      restoredFrom: Date.parse(submission.createdAt),
    });
    expect(result.current.connection).toBe('closed');
  });

  const again = history(
    [{ type: 'started' }, plan('a'), finished(1)],
    [{ type: 'started' }, plan('a', 'b'), finished(2)],
  );

  test('shows the newest verdict of one that is graded again, each time it is', async () => {
    const grader = new Grader();
    grader.known = events;
    const { result } = await open(grader);
    expect(grader.followed.map(({ after }) => after)).toEqual([3]);
    act(() => again.slice(3).forEach((event) => grader.followed[0]?.onEvent(event)));
    expect(result.current.state).toMatchObject({
      run: { attempt: 2, phase: { kind: 'finished', outcome: { counts: { total: 2 } } } },
    });
    await act(async () => grader.end());
    expect(grader.followed.map(({ after }) => after)).toEqual([3, 6]);
  });

  test('shows it after a verdict that came while the page was open', async () => {
    const grader = new Grader();
    const { result } = await open(grader);
    await act(async () => result.current.submit(files));
    act(() => again.slice(0, 3).forEach((event) => grader.followed[0]?.onEvent(event)));
    await act(async () => grader.end());
    act(() => again.slice(3, 5).forEach((event) => grader.followed[1]?.onEvent(event)));
    expect(result.current.state).toMatchObject({ run: { attempt: 2, phase: { kind: 'running' } } });
    act(() => again.slice(5).forEach((event) => grader.followed[1]?.onEvent(event)));
    expect(result.current.state).toMatchObject({ run: { phase: { outcome: { counts: { total: 2 } } } } });
  });

  test('a page that has to poll does so up to the verdict', async () => {
    const grader = new Grader();
    const { result } = await open(grader);
    await act(async () => result.current.submit(files));
    act(() => grader.followed[0]?.onConnection?.('polling'));
    act(() => events.forEach((event) => grader.followed[0]?.onEvent(event)));
    expect(grader.followed[0]?.signal?.aborted).toBe(false);
    await act(async () => grader.end());
    act(() => grader.followed[1]?.onConnection?.('polling'));
    expect(grader.followed[1]?.signal?.aborted).toBe(true);
  });

  test('a connection that is lost with the verdict known troubles nobody', async () => {
    const grader = new Grader();
    grader.known = events;
    const { result } = await open(grader);
    act(() => grader.followed[0]?.onConnection?.('reconnecting'));
    expect(result.current).toMatchObject({ connection: 'closed', state: { kind: 'submitted' } });
  });

  test('goes on with one that is still being graded, after what it knows', async () => {
    const grader = new Grader();
    grader.known = events.slice(0, 2);
    await open(grader);
    expect(grader.followed.map(({ after }) => after)).toEqual([2]);
  });

  test('tells how the events come', async () => {
    const grader = new Grader();
    const { result } = await open(grader);
    await act(async () => result.current.submit(files));
    act(() => grader.followed[0]?.onConnection?.('reconnecting'));
    expect(result.current.connection).toBe('reconnecting');
  });

  test('keeps its place in the queue up to date', async () => {
    const grader = new Grader();
    const { result } = await open(grader);
    await act(async () => result.current.submit(files));
    act(() => grader.followed[0]?.onQueue?.(4));
    expect(result.current.state).toMatchObject({ run: { phase: { kind: 'queued', ahead: 4 } } });
  });

  test('a refusal is told, and the next try is free', async () => {
    const grader = new Grader();
    grader.refusal = new ApiError('rate-limited', 429, 'slow down', { retryAfter: 3 });
    const { result } = await open(grader);
    await act(async () => result.current.submit(files));
    expect(result.current.state).toMatchObject({ kind: 'refused', why: { code: 'rate-limited' } });
    grader.refusal = null;
    await act(async () => result.current.submit(files));
    expect(result.current.state.kind).toBe('submitted');
  });

  test('leaving the page ends the listening', async () => {
    const grader = new Grader();
    const { result, unmount } = await open(grader);
    await act(async () => result.current.submit(files));
    expect(grader.followed[0]?.signal?.aborted).toBe(false);
    unmount();
    expect(grader.followed[0]?.signal?.aborted).toBe(true);
  });
});
