import {
  coroutine,
  isAwaitable,
  SlicedRun,
  TraceRing,
  VirtualClockLoop,
  type EventLoop,
  type LoopLimits,
  type LoopOptions,
  type SliceState,
} from '@yieldpoint/asyncio';
import type { CollectedTest } from '../collect/registry.ts';
import { within, type TestContext } from './context.ts';
import { judge, PASSED, type Judgement, type Reason, type TestOutcome } from './outcome.ts';
import { randomFrom } from './random.ts';

export interface RunTestOptions {
  /** Decides what `random()` gives. */
  seed: number;
  limits?: LoopLimits;
  /** Makes the test's loop; by default a `VirtualClockLoop`. */
  loopFactory?: (options: LoopOptions) => EventLoop;
  /** How many of the loop's last events are kept. */
  traceCapacity?: number;
  /** Reasons that only the runner knows, such as an export that is missing. */
  classify?: (error: unknown) => Reason | null;
}

/**
 * A test that is stepped by its runner: call `advance()` until it says `done`, and let the host
 * drain its microtasks in between. Native promises are awaited that way.
 */
export interface TestRun {
  advance(): SliceState;
  /** Gives up because of `error`; the test's coroutines are cancelled. */
  abandon(error: unknown): void;
  /** What came of it. A test that is not done has never settled. */
  outcome(): TestOutcome;
}

export function startTest(test: CollectedTest, options: RunTestOptions): TestRun {
  const context: TestContext = {
    random: randomFrom(options.seed, test.name),
    assertions: 0,
    wantedAssertions: null,
    unawaited: new Set(),
  };
  const ring = new TraceRing(options.traceCapacity ?? 2000);
  const makeLoop = options.loopFactory ?? ((given) => new VirtualClockLoop(given));
  let loop: EventLoop | null = null;
  let seconds: number | null = null;

  const main = coroutine(function* main() {
    try {
      const result = test.body();
      if (isAwaitable(result)) yield result;
    } finally {
      seconds = loop?.time() ?? 0;
    }
  });
  const run = new SlicedRun(main(), {
    loopFactory: () =>
      (loop = makeLoop({ trace: ring.record, ...(options.limits && { limits: options.limits }) })),
  });

  let abandoned: { error: unknown } | null = null;
  let state: SliceState = 'waiting-for-host';
  return {
    advance: () => (state = within(context, () => run.advance())),
    abandon(error) {
      if (state === 'done') return;
      abandoned = { error };
      state = 'done';
      within(context, () => run.abandon(error));
    },
    outcome: () => ({
      ...conclude(),
      virtualSeconds: seconds ?? loop?.time() ?? 0,
      trace: { events: ring.events(), dropped: ring.dropped },
    }),
  };

  function conclude(): Judgement {
    if (abandoned) return judge(abandoned.error, options.classify);
    if (state !== 'done') return failed({ code: 'never-settled', data: { awaiting: null } });
    try {
      run.result();
    } catch (error) {
      return judge(error, options.classify);
    }
    return promisesKept(context);
  }
}

const failed = (reason: Reason): Judgement => ({ ...PASSED, status: 'failed', reason });

/** A body that returned may still have left expectations unchecked. */
function promisesKept({ assertions, wantedAssertions, unawaited }: TestContext): Judgement {
  const [forgotten] = unawaited;
  if (forgotten) {
    return failed({
      code: 'custom',
      data: { text: `await expect(…).${forgotten.call}(…)` },
    });
  }
  const met = wantedAssertions === -1 ? assertions > 0 : assertions === (wantedAssertions ?? assertions);
  if (met) return PASSED;
  return {
    ...failed({ code: 'assertion', data: { matcher: 'assertions', negated: false } }),
    expected: `assertions: ${wantedAssertions === -1 ? '≥ 1' : wantedAssertions}`,
    actual: `assertions: ${assertions}`,
  };
}

/** Runs a test in one call. What awaits a native promise needs `startTest` and a host that drains. */
export function runTest(test: CollectedTest, options: RunTestOptions): TestOutcome {
  const run = startTest(test, options);
  run.advance();
  return run.outcome();
}
