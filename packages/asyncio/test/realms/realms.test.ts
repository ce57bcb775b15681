import { describe, expect, test } from 'vitest';
import { corpus, different } from './corpus.ts';
import { realms } from './realms.ts';
import { suite } from './suite.ts';

// Written by hand: this package's tests are lowered, and `async` would make coroutines here.
const PATIENT = { timeout: 240_000 };
const behaviours = suite();

describe.each(realms.filter(({ isThere }) => isThere))('$name', ({ evaluate }) => {
  test('runs every oracle program', PATIENT, () =>
    evaluate(corpus()).then((printed) => expect(different(printed)).toEqual([])),
  );

  test('passes the behaviours’ tests', PATIENT, () =>
    behaviours.then(evaluate).then((told) => {
      const { count, failed } = JSON.parse(told) as { count: number; failed: string[] };
      return expect({ many: count > 250, failed }).toEqual({ many: true, failed: [] });
    }),
  );
});

test('a runtime that says something else fails there', PATIENT, () =>
  behaviours
    // The runtime comes before its tests.
    .then((script) => realms[0]?.evaluate(script.replace('Result is not set.', 'There is none.')))
    .then((told) => expect((JSON.parse(told ?? '') as { failed: string[] }).failed).not.toEqual([])),
);

test('an isolate has no timers and no clock', () =>
  realms[0]
    ?.evaluate('typeof setTimeout + typeof performance')
    .then((told) => expect(told).toBe('undefinedundefined')));
