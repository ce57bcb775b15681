import fc from 'fast-check';
import type { ServerMessage, SubmissionEvent } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { createEventBus } from '../grading/event-bus.ts';
import { Subscription } from './subscription.ts';

const LAST = 12;
const event = (seq: number): SubmissionEvent => ({
  submission: 's',
  seq,
  attempt: 1,
  at: 0,
  ...(seq === LAST ? { type: 'failed', code: 'x', willRetry: false } : { type: 'started' }),
});

/** A submission whose events are stored and told in steps, and read with delays that the scheduler picks. */
function world(scheduler: fc.Scheduler) {
  const bus = createEventBus();
  const stored: SubmissionEvent[] = [];
  const read = (_id: string, after: number, limit: number) =>
    scheduler.schedule(Promise.resolve(stored.filter(({ seq }) => seq > after).slice(0, limit)), 'read');
  const subscribe = (after: number) => {
    const sent: number[] = [];
    const outlet = {
      send: async (messages: readonly ServerMessage[]) => {
        await scheduler.schedule(Promise.resolve(), 'send');
        for (const message of messages) sent.push('seq' in message ? message.seq : -1);
      },
    };
    const subscription = new Subscription('s', after, { bus, events: read, outlet });
    return { sent, subscription, done: subscription.run() };
  };
  const append = async (count: number) => {
    const events = Array.from({ length: count }, (_, index) => event(stored.length + index + 1));
    stored.push(...events);
    // Told after it was stored, with anything happening in between.
    await scheduler.schedule(Promise.resolve(), 'tell');
    bus.publish('s', events);
  };
  return { subscribe, append };
}

test('however storing, telling, reading and sending interleave: each event once, in order', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: LAST });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), sizes, fc.nat({ max: LAST - 1 }), async (scheduler, batches, after) => {
      const { subscribe, append } = world(scheduler);
      const grade = async () => {
        let left = LAST;
        for (const size of [...batches, LAST]) {
          if (left === 0) break;
          await append(Math.min(size, left));
          left -= Math.min(size, left);
        }
      };
      const follower = scheduler.schedule(Promise.resolve(), 'subscribe').then(async () => {
        const { sent, done } = subscribe(after);
        await done;
        return sent;
      });
      const graded = grade();
      await scheduler.waitFor(Promise.all([follower, graded]));
      const expected = Array.from({ length: LAST - after }, (_, index) => after + index + 1);
      expect(await follower).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a disposed subscription sends nothing more and ends', async () => {
  const bus = createEventBus();
  const sent: unknown[] = [];
  const events = async () => [];
  const subscription = new Subscription('s', 0, {
    bus,
    events,
    outlet: { send: async (messages) => void sent.push(...messages) },
  });
  const done = subscription.run();
  subscription[Symbol.dispose]();
  bus.publish('s', [event(1)]);
  await done;
  expect(sent).toEqual([]);
});

test('a client that does not read costs no more than a page, and still gets everything', async () => {
  const bus = createEventBus();
  const stored: SubmissionEvent[] = [];
  const pages: number[] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const sent: number[] = [];
  const subscription = new Subscription('s', 0, {
    bus,
    events: async (_id, after, limit) => {
      const page = stored.filter(({ seq }) => seq > after).slice(0, limit);
      pages.push(page.length);
      return page;
    },
    outlet: {
      send: async (messages) => {
        await gate;
        for (const message of messages) if ('seq' in message) sent.push(message.seq);
      },
    },
  });
  const done = subscription.run();
  for (let seq = 1; seq <= 5000; seq += 1) {
    const next: SubmissionEvent = { ...event(1), seq };
    stored.push(next);
    bus.publish('s', [next]);
    if (seq === 1) await Promise.resolve();
  }
  const last: SubmissionEvent = { ...event(LAST), seq: 5001 };
  stored.push(last);
  bus.publish('s', [last]);
  open();
  await done;
  expect(sent).toEqual(Array.from({ length: 5001 }, (_, index) => index + 1));
  expect(Math.max(...pages)).toBeLessThanOrEqual(200);
});
