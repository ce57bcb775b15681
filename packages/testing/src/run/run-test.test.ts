import {
  coroutine,
  createTask,
  ExceptionGroup,
  getRunningLoop,
  sleep,
  VirtualClockLoop,
} from '@yieldpoint/asyncio';
import { describe, expect, test } from 'vitest';
import { expect as ours } from '../expect/index.ts';
import type { TestOutcome } from './outcome.ts';
import { runTest, startTest, type RunTestOptions } from './run-test.ts';

type Steps = Generator<unknown, unknown, never>;

const outcomeOf = (body: () => unknown, options: Partial<RunTestOptions> = {}): TestOutcome =>
  runTest({ name: 'a test', body }, { seed: 1, ...options });

/** A body that throws whatever it is given, an error or not. */
const throwing = (thrown: unknown) => (): never => {
  throw thrown as Error;
};

/** The body of an async test. */
const inLoop = (steps: () => Steps, options?: Partial<RunTestOptions>): TestOutcome =>
  outcomeOf(coroutine(steps), options);

describe('passes', () => {
  test('when the body returns', () => {
    expect(outcomeOf(() => 1)).toMatchObject({ status: 'passed', reason: null, virtualSeconds: 0 });
  });

  test('on a virtual clock of its own', () => {
    const twice = [0, 1].map(() =>
      inLoop(function* () {
        yield sleep(3600);
        ours(getRunningLoop().time()).toBe(3600);
      }),
    );
    expect(twice).toMatchObject([
      { status: 'passed', virtualSeconds: 3600 },
      { status: 'passed', virtualSeconds: 3600 },
    ]);
  });

  test('though tasks are left behind, whose clean-up costs no time of the test', () => {
    const outcome = inLoop(function* () {
      createTask(
        coroutine(function* () {
          try {
            yield sleep(100);
          } finally {
            yield sleep(5);
          }
        })(),
      );
      yield sleep(1);
    });
    expect(outcome).toMatchObject({ status: 'passed', virtualSeconds: 1 });
  });
});

describe('fails', () => {
  test('with what was expected and what came', () => {
    const outcome = outcomeOf(() => ours([1, 2]).toEqual([1, 3]));
    expect(outcome).toMatchObject({
      status: 'failed',
      reason: { code: 'assertion', data: { matcher: 'toEqual', negated: false } },
      expected: '[1, 3]',
      actual: '[1, 2]',
      diff: [
        { sign: '-', text: '[1, 3]' },
        { sign: '+', text: '[1, 2]' },
      ],
    });
    expect(outcome.error).toBeInstanceOf(Error);
  });

  test('with the words of the author', () => {
    const outcome = outcomeOf(() => ours(1, 'One is not two.').not.toBe(1));
    expect(outcome.reason).toEqual({
      code: 'custom',
      data: { text: 'One is not two.', matcher: 'toBe', negated: true },
    });
    expect(outcome).toMatchObject({ expected: 'not 1', actual: '1', diff: null });
  });

  test('with what was thrown', () => {
    const error = new RangeError('too far');
    expect(
      outcomeOf(() => {
        throw error;
      }),
    ).toMatchObject({
      reason: { code: 'threw', data: { name: 'RangeError', message: 'too far' } },
      error,
    });
  });

  test.each([
    ['text', 'text'],
    ['nothing', undefined],
    [
      'an error that cannot be read',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('trap');
          },
        },
      ),
    ],
  ])('when %s is thrown', (_, thrown) => {
    const outcome = outcomeOf(throwing(thrown));
    expect(outcome).toMatchObject({ status: 'failed', reason: { code: 'threw', data: { name: null } } });
    expect(outcome.error).toBe(thrown);
  });

  test('at once when nothing can ever happen', () => {
    const outcome = inLoop(function* () {
      yield sleep(2);
      yield getRunningLoop().createFuture();
    });
    expect(outcome).toMatchObject({
      status: 'failed',
      reason: { code: 'never-settled', data: { awaiting: 'future' } },
      virtualSeconds: 2,
    });
  });

  test('at the limits of the loop', () => {
    const forever = inLoop(
      function* () {
        for (;;) yield sleep(0);
      },
      { limits: { steps: 500 } },
    );
    expect(forever.reason).toEqual({ code: 'loop-step-limit', data: { max: 500 } });
    const timers = inLoop(
      function* () {
        for (let n = 0; n < 100; n += 1) getRunningLoop().callLater(1, () => {});
        yield sleep(0);
      },
      { limits: { timers: 50 } },
    );
    expect(timers.reason).toEqual({ code: 'timer-limit', data: { max: 50 } });
  });

  test('with the expectation that failed inside a group of errors', () => {
    const outcome = outcomeOf(() => {
      try {
        ours(1).toBe(2);
      } catch (error) {
        throw new ExceptionGroup('tasks', [new Error('other'), new ExceptionGroup('inner', [error])]);
      }
    });
    expect(outcome).toMatchObject({ reason: { code: 'assertion' }, expected: '2', actual: '1' });
  });

  test('with a reason that only the runner knows', () => {
    const classify = (error: unknown) =>
      error === 7 ? { code: 'missing-export', data: { name: 'wait' } } : null;
    expect(outcomeOf(throwing(7), { classify }).reason).toEqual({
      code: 'missing-export',
      data: { name: 'wait' },
    });
    expect(outcomeOf(throwing(8), { classify }).reason?.code).toBe('threw');
  });
});

describe('counts expectations', () => {
  test.each<[string, () => void, 'passed' | 'failed']>([
    [
      'as many as wanted',
      () => {
        ours.assertions(1);
        ours(1).toBe(1);
      },
      'passed',
    ],
    [
      'too few',
      () => {
        ours.assertions(2);
        ours(1).toBe(1);
      },
      'failed',
    ],
    ['none though some were wanted', () => ours.hasAssertions(), 'failed'],
    [
      'some',
      () => {
        ours.hasAssertions();
        ours(1).toBe(1);
      },
      'passed',
    ],
  ])('%s', (_, body, status) => {
    expect(outcomeOf(body).status).toBe(status);
  });
});

describe('steps', () => {
  const waiting = {
    name: 'waits for the host',
    body: coroutine(function* () {
      ours(yield Promise.resolve(5)).toBe(5);
    }),
  };

  test('with the host in between when a native promise is awaited', async () => {
    const run = startTest(waiting, { seed: 1 });
    expect(run.advance()).toBe('waiting-for-host');
    expect(run.outcome().reason?.code).toBe('never-settled');
    await new Promise((resolve) => setImmediate(resolve));
    expect(run.advance()).toBe('done');
    expect(run.outcome().status).toBe('passed');
  });

  test('until the runner gives up', () => {
    const cleaned: string[] = [];
    const run = startTest(
      {
        name: 'abandoned',
        body: coroutine(function* () {
          try {
            yield new Promise(() => {});
          } finally {
            cleaned.push('finally');
          }
        }),
      },
      { seed: 1 },
    );
    run.advance();
    run.abandon(new Error('time is up'));
    expect(run.outcome().reason).toEqual({ code: 'threw', data: { name: 'Error', message: 'time is up' } });
    expect(run.advance()).toBe('done');
    expect(run.outcome().status).toBe('failed');
  });
});

test('the trace tells what the loop did, the last events where there are many', () => {
  const body = coroutine(function* () {
    for (let n = 0; n < 50; n += 1) yield sleep(1);
  });
  const { trace } = outcomeOf(body, { traceCapacity: 10 });
  expect(trace.events).toHaveLength(10);
  expect(trace.dropped).toBeGreaterThan(50);
});

test('the runner may make the loop', () => {
  const loops: VirtualClockLoop[] = [];
  const loopFactory: RunTestOptions['loopFactory'] = (options) => {
    const loop = new VirtualClockLoop(options);
    loops.push(loop);
    return loop;
  };
  const outcome = outcomeOf(() => ours(loops).toContain(getRunningLoop()), { loopFactory });
  expect(outcome.status).toBe('passed');
});
