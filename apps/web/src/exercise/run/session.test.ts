import type { EventBody } from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import { finished, history } from './events.fixture.ts';
import { isBusy, session } from './session.ts';
import type { Session, SessionAction } from './session.ts';

const idle: Session = { kind: 'idle' };
const after = (...actions: SessionAction[]) => actions.reduce(session, idle);
const accept: SessionAction = { type: 'accept', submission: 's1', files: { 'exercise.ts': 'x' } };
const restore: SessionAction = {
  type: 'restore',
  submission: 's1',
  files: {},
  createdAt: 5,
  events: history([{ type: 'started' }, finished(1)]),
};
const events = (...bodies: EventBody[]) =>
  history(bodies).map((event): SessionAction => ({ type: 'event', event }));

describe('session', () => {
  test('a submission keeps the code it was sent with and takes in its events', () => {
    const state = after({ type: 'send' }, accept, ...events({ type: 'started' }));
    expect(state).toMatchObject({
      kind: 'submitted',
      files: { 'exercise.ts': 'x' },
      run: { phase: { kind: 'running' } },
    });
  });

  test('a refusal is neither a failure nor a result', () => {
    expect(after({ type: 'send' }, { type: 'refuse', why: { kind: 'offline' } })).toEqual({
      kind: 'refused',
      why: { kind: 'offline' },
    });
  });

  test('the last result is shown again, with its time', () => {
    expect(after(restore)).toMatchObject({ restoredFrom: 5, run: { phase: { kind: 'finished' } } });
  });

  test('what was found never overwrites what the reader did meanwhile', () => {
    expect(after({ type: 'send' }, restore)).toEqual({ kind: 'sending' });
    expect(after(accept, restore)).toEqual(after(accept));
  });

  const at = (submission: string, ahead: number): SessionAction => ({ type: 'position', submission, ahead });

  test('its place in the queue is kept up to date while it waits', () => {
    const waiting = [accept, ...events({ type: 'queued', ahead: 7 })];
    expect(after(...waiting, at('s1', 3))).toMatchObject({ run: { phase: { kind: 'queued', ahead: 3 } } });
    expect(after(...waiting, at('another', 3))).toEqual(after(...waiting));
    const over = [accept, ...events(finished(1))];
    expect(after(...over, at('s1', 3))).toEqual(after(...over));
    expect(after(at('s1', 3))).toBe(idle);
  });

  test('events without a submission are ignored', () => {
    expect(after(...events({ type: 'started' }))).toBe(idle);
  });

  test('a new submission forgets the result of the last one', () => {
    expect(after(restore, { type: 'send' }, accept)).toEqual(after(accept));
  });

  test.each<[string, Session, boolean]>([
    ['idle', idle, false],
    ['sending', after({ type: 'send' }), true],
    ['accepted', after(accept), true],
    ['finished', after(accept, ...events(finished(1))), false],
    ['refused', after({ type: 'refuse', why: { kind: 'unreachable' } }), false],
    ['being graded again', after(accept, ...events({ type: 'failed', code: 'x', willRetry: true })), true],
    ['broken on our side', after(accept, ...events({ type: 'failed', code: 'x', willRetry: false })), false],
  ])('%s: busy %#', (_, state, busy) => {
    expect(isBusy(state)).toBe(busy);
  });
});
