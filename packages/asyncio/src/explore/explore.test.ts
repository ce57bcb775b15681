import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createTask, gather, getRunningLoop, run, sleep, wait } from '@yieldpoint/asyncio';
import { explore, replay } from '@yieldpoint/asyncio/explore';
import type { ExploreOptions } from '@yieldpoint/asyncio/explore';
import { letters } from '../../test/schedules/letters.dialect.ts';
import { expectThat, turns } from '../../test/schedules/program.dialect.ts';

const STRATEGIES = ['random', 'pct', 'exhaustive'] as const;

/** How many lines there are: all orders of the letters. */
function orders(counts: readonly number[]): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return factorial(counts.reduce((a, b) => a + b)) / counts.map(factorial).reduce((a, b) => a * b);
}

test.each([[[1, 1]], [[2, 1]], [[2, 2]], [[1, 1, 1]], [[2, 1, 1]]])(
  'exhaustive sees every order of %j, and says that nothing is left',
  (counts) => {
    const seen = new Set<string>();
    const result = explore(
      letters(counts, (line) => seen.add(line)),
      { strategy: 'exhaustive' },
    );
    expect(result).toMatchObject({ found: false, exhausted: true });
    expect(seen.size).toBe(orders(counts));
  },
);

test.each(['random', 'pct'] as const)(
  '%s finds what takes five things in a row, without being asked',
  (strategy) => {
    const program = () => {
      let state = 0;
      async function first() {
        await turns(1);
        if (state === 0) state = 1;
        await turns(1);
        if (state === 2) state = 3;
      }
      async function second() {
        await turns(6);
        if (state === 1) state = 2;
        await turns(1);
        expectThat(state !== 3, 'all in a row');
      }
      async function spoil() {
        await turns(3);
        if (state < 3) state = 9;
      }
      return gather([first(), second(), spoil()]);
    };
    expect(explore(program, { strategy })).toMatchObject({ found: true });
  },
);

test('a bound keeps to schedules near the usual one', () => {
  const seen = new Set<string>();
  const count = (bound: number) => {
    seen.clear();
    const program = letters([2, 2], (line) => seen.add(line));
    const result = explore(program, { strategy: 'exhaustive', bound });
    expect(result).toMatchObject({ found: false, exhausted: true });
    return seen.size;
  };
  expect(count(0)).toBe(1);
  expect(count(1)).toBeGreaterThan(1);
  expect(count(1)).toBeLessThan(count(2));
});

describe.each(STRATEGIES)('%s', (strategy) => {
  test('the same seed does the same', () => {
    const runs = [1, 2].map(() => {
      const lines: string[] = [];
      explore(
        letters([3, 3, 2], (line) => lines.push(line)),
        { strategy, seed: 5, count: 40 },
      );
      return lines;
    });
    expect(runs[0]).toEqual(runs[1]);
    expect(new Set(runs[0]).size).toBeGreaterThan(5);
  });

  test('what replays is what was found, to the last event', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(counts, fc.nat(), fc.nat(1), fc.boolean(), (sizes, seed, cancellations, late) => {
        let usual: string | null = null;
        const program = letters(sizes, (line) => {
          usual ??= line;
          if (line !== usual) throw new Error('another order');
        });
        const options: ExploreOptions = {
          strategy,
          seed,
          cancellations,
          delays: late ? [1] : [],
          count: 60,
        };
        const found = explore(program, options);
        fc.pre(found.found);
        const again = replay(program, found.replay);
        expect(again.failure).toEqual(found.failure);
        expect(again.trace).toEqual(found.trace);
      }),
      { numRuns: 60 },
    );
  });
});

test('the loop and its clock are the same in every run, the clock of the host is its own', () => {
  const times: number[] = [];
  const program = () => {
    async function main() {
      times.push(getRunningLoop().time());
      await sleep(2);
      times.push(getRunningLoop().time());
    }
    return main();
  };
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
  try {
    explore(program, { count: 3 });
    expect(times).toEqual([0, 2, 0, 2, 0, 2]);
    const clocks = new Set<number>();
    const host = async () => {
      clocks.add(Date.now());
      vi.setSystemTime(Date.now() + 5);
    };
    explore(() => host(), { count: 3 });
    expect([...clocks]).toEqual([1_000, 1_005, 1_010]);
  } finally {
    vi.useRealTimers();
  }
});

test('callbacks keep their order', () => {
  const result = explore(
    () => {
      const order: number[] = [];
      async function main() {
        const loop = getRunningLoop();
        createTask(sleep(0));
        for (const number of [1, 2, 3]) loop.callSoon(() => order.push(number));
        await sleep(1);
        if (order.join() !== '1,2,3') throw new Error(order.join());
      }
      return main();
    },
    { strategy: 'exhaustive' },
  );
  expect(result).toMatchObject({ found: false, exhausted: true });
});

test('late timers change who is first', () => {
  const race = () => {
    const order: string[] = [];
    async function runner(name: string, seconds: number) {
      await sleep(seconds);
      order.push(name);
    }
    return {
      main: gather([runner('tortoise', 2), runner('hare', 1)]),
      check: () => {
        if (order[0] === 'tortoise') throw new Error('the hare overslept');
      },
    };
  };
  expect(explore(race, { strategy: 'exhaustive' })).toMatchObject({ found: false, exhausted: true });
  const found = explore(race, { strategy: 'exhaustive', delays: [1.5] });
  expect(found).toMatchObject({ found: true, failure: { kind: 'check' } });
  expect(found.found && found.replay).toMatch(/^1~d2\.15o~/);
});

describe('what counts as a failure', () => {
  test('an error that reaches nobody', () => {
    const found = explore(() => {
      async function fail() {
        throw new TypeError('lost');
      }
      async function main() {
        await wait([createTask(fail())]);
      }
      return main();
    });
    expect(found).toMatchObject({ found: true, failure: { kind: 'unhandled', error: { message: 'lost' } } });
  });

  test('a program without end', () => {
    async function spin() {
      for (;;) await sleep(0);
    }
    expect(explore(() => spin(), { steps: 100 })).toMatchObject({
      found: true,
      failure: { kind: 'livelock' },
    });
  });

  test('a program that waits for nobody', () => {
    const found = explore(() => getRunningLoop().createFuture());
    expect(found).toMatchObject({ found: true, failure: { kind: 'deadlock' }, schedules: 1 });
  });

  test('a cancellation of ours is none', () => {
    const program = () => gather([sleep(1), sleep(2)]);
    expect(explore(program, { strategy: 'exhaustive', cancellations: 1 })).toMatchObject({
      found: false,
      exhausted: true,
    });
  });
});

test('it works where another loop is running', () => {
  async function outer() {
    const loop = getRunningLoop();
    const result = explore(
      letters([1, 1], () => {}),
      { strategy: 'exhaustive' },
    );
    expect(getRunningLoop()).toBe(loop);
    await sleep(1);
    return result.found;
  }
  expect(run(outer())).toBe(false);
});

describe('bad input', () => {
  const broken = () => gather([sleep(1)]);
  test.each([
    [{ count: -1 }, 'count must be a whole number from 0, got -1'],
    [{ cancellations: 1.5 }, 'cancellations must be a whole number from 0, got 1.5'],
    [{ steps: NaN }, 'steps must be a whole number from 0, got NaN'],
    [{ strategy: 'luck' as 'random' }, "strategy must be 'random', 'pct' or 'exhaustive', got 'luck'"],
    [{ delays: [-1] }, 'delays must be seconds from 0.001, got -1'],
    [{ delays: [0.0001] }, 'delays must be seconds from 0.001, got 0.0001'],
    [{ delays: [Infinity] }, 'delays must be seconds from 0.001, got Infinity'],
  ])('%j is refused', (options, message) => {
    expect(() => explore(broken, options)).toThrow(message);
  });

  test('a schedule of another program does not fit', () => {
    const found = explore(
      letters([2, 2], (line) => expect(line).toBe('abab')),
      { strategy: 'exhaustive' },
    );
    if (!found.found) throw new Error('not found');
    expect(() => replay(broken, found.replay)).toThrow(expect.objectContaining({ code: 'does-not-fit' }));
    expect(() => replay(broken, 'nonsense')).toThrow(expect.objectContaining({ code: 'malformed' }));
  });
});
