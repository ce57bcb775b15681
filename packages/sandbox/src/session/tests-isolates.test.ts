import { expect, test } from 'vitest';
import { RealmScript } from './isolate.ts';
import { TestsIsolates } from './tests-isolates.ts';

const MEMORY = 16 * 1024 * 1024;
/** A realm that can count, and eat its isolate's memory. */
const REALM = `(() => {
  let count = 0;
  return () => ({
    count: () => (count += 1),
    eat: () => { const all = []; for (;;) all.push(new Array(1e5).fill(count)); },
  });
})()`;

const isolates = () => new TestsIsolates(new RealmScript('tests', REALM), MEMORY);

test('each lease has a context of its own, over more leases than one isolate serves', () => {
  const kept = isolates();
  for (let lease = 0; lease < 20; lease += 1) {
    const { context, end } = kept.lease([]);
    expect(context.call('count', [], 1_000)).toBe(1);
    end(true);
  }
});

test.each([true, false])('an isolate that died is not used again, whatever is said of it (%s)', (isSound) => {
  const kept = isolates();
  const { context, end } = kept.lease([]);
  expect(() => context.call('eat', [], 10_000)).toThrow(/disposed/);
  end(isSound);
  const next = kept.lease([]);
  expect(next.context.call('count', [], 1_000)).toBe(1);
  next.end(true);
});
