import type { EventBody } from '@yieldpoint/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventOf, numberEvents, rowOf } from './rows.ts';

const console: fc.Arbitrary<EventBody> = fc.record({
  type: fc.constant('console' as const),
  test: fc.option(fc.string({ unit: 'binary' }), { nil: null }),
  level: fc.constantFrom('log' as const, 'error' as const),
  text: fc.string({ unit: 'binary' }),
  time: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
  truncated: fc.boolean(),
});
const queued: fc.Arbitrary<EventBody> = fc.record({ type: fc.constant('queued' as const), ahead: fc.nat() });

test('an event comes back from its row as it was', () => {
  const bodies = fc.array(fc.oneof(console, queued), { minLength: 1 });
  fc.assert(
    fc.property(bodies, fc.nat(), fc.integer({ min: 1, max: 99 }), (given, lastSeq, attempt) => {
      const events = numberEvents({ submission: 's', attempt, lastSeq }, given, new Date());
      expect(events.map((event) => eventOf(rowOf(event)))).toEqual(JSON.parse(JSON.stringify(events)));
    }),
  );
});

test('numbers follow the place without a gap', () => {
  const place = { submission: 's', attempt: 2, lastSeq: 7 };
  const bodies: EventBody[] = [{ type: 'started' }, { type: 'plan', tests: [] }];
  expect(numberEvents(place, bodies, new Date(5))).toEqual([
    { submission: 's', seq: 8, attempt: 2, at: 5, type: 'started' },
    { submission: 's', seq: 9, attempt: 2, at: 5, type: 'plan', tests: [] },
  ]);
});
