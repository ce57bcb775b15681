import { coroutine, createTask, getRunningLoop, sleep, TimeoutError } from '@yieldpoint/asyncio';
import { describe, expect, test } from 'vitest';
import { runTest } from '../run/run-test.ts';
import { AssertionFailure, type FailureDetails } from './failure.ts';
import { expect as ours } from './index.ts';
import { fn } from './spy.ts';

function detailsOf(assertion: () => unknown): FailureDetails {
  try {
    assertion();
  } catch (error) {
    if (error instanceof AssertionFailure) return error.details;
    throw error;
  }
  throw new Error('the assertion passed');
}

type Steps = Generator<unknown, unknown, never>;
const reasonOf = (steps: () => Steps) => runTest({ name: 'a test', body: coroutine(steps) }, { seed: 1 });

const failing = coroutine(function* failing() {
  yield sleep(1);
  throw new TimeoutError('too late');
});
const giving = coroutine(function* giving() {
  yield sleep(1);
  return 'value';
});

describe('resolves and rejects take', () => {
  test('coroutines', () => {
    const outcome = reasonOf(function* () {
      yield ours(giving()).resolves.toBe('value');
      yield ours(giving()).resolves.not.toBe('other');
      yield ours(failing()).rejects.toThrow(TimeoutError);
      yield ours(failing()).rejects.toThrow('too late');
      yield ours(failing()).rejects.toBeInstanceOf(TimeoutError);
      yield ours(failing()).rejects.not.toThrow('early');
      yield ours(failing()).rejects.toThrow(ours.objectContaining({ message: 'too late' }));
    });
    expect(outcome).toMatchObject({ reason: null, virtualSeconds: 7 });
  });

  test('tasks, futures and functions that return them', () => {
    const outcome = reasonOf(function* () {
      const future = getRunningLoop().createFuture<number>();
      future.setResult(1);
      yield ours(future).resolves.toBe(1);
      yield ours(createTask(giving())).resolves.toMatch(/val/);
      yield ours(createTask(failing())).rejects.toThrow();
      yield ours(failing).rejects.toThrow(/late/);
      yield ours(() => createTask(failing())).rejects.toThrow(/late/);
    });
    expect(outcome.reason).toBeNull();
  });

  test('a cancelled task', () => {
    const outcome = reasonOf(function* () {
      const task = createTask(giving());
      yield sleep(0);
      task.cancel('why');
      yield ours(task).rejects.toThrow('why');
    });
    expect(outcome.reason).toBeNull();
  });
});

describe('resolves and rejects fail', () => {
  test.each<[string, () => Steps, Partial<FailureDetails>]>([
    [
      'on an error where a result was wanted',
      function* () {
        yield ours(failing()).resolves.toBe(1);
      },
      { matcher: 'resolves.toBe', expected: 'resolves', actual: 'rejects [TimeoutError: too late]' },
    ],
    [
      'on a result where an error was wanted',
      function* () {
        yield ours(giving()).rejects.toThrow();
      },
      { matcher: 'rejects.toThrow', expected: 'rejects', actual: 'resolves "value"' },
    ],
    [
      'even when negated',
      function* () {
        yield ours(giving()).rejects.not.toThrow();
      },
      { matcher: 'rejects.toThrow', negated: true },
    ],
    [
      'on what cannot be awaited',
      function* () {
        yield ours(5).resolves.toBe(5);
      },
      { expected: 'awaitable', actual: '5' },
    ],
    [
      'by the matcher',
      function* () {
        yield ours(giving()).resolves.toBe('other');
      },
      { matcher: 'resolves.toBe', expected: '"other"', actual: '"value"' },
    ],
  ])('%s', (_, steps, details) => {
    const { error } = reasonOf(steps);
    expect(error).toBeInstanceOf(AssertionFailure);
    expect((error as AssertionFailure).details).toMatchObject(details);
  });

  test('when nobody waits for them', () => {
    const outcome = reasonOf(function* () {
      void ours(giving()).resolves.toBe('value');
      yield sleep(0);
    });
    expect(outcome.reason).toEqual({
      code: 'custom',
      data: { text: 'await expect(…).resolves.toBe(…)' },
    });
  });
});

describe('a failure says', () => {
  test('what differs', () => {
    expect(detailsOf(() => ours({ a: 1 }).toEqual({ a: 2 }))).toEqual({
      matcher: 'toEqual',
      negated: false,
      expected: '{ a: 2 }',
      actual: '{ a: 1 }',
      customMessage: null,
      diff: [
        { sign: '-', text: '{ a: 2 }' },
        { sign: '+', text: '{ a: 1 }' },
      ],
    });
  });

  test.each<[string, () => unknown, string, string]>([
    ['two objects that look the same', () => ours({ a: 1 }).toBe({ a: 1 }), '=== { a: 1 }', '!== { a: 1 }'],
    ['a comparison', () => ours(1).toBeGreaterThan(2), '> 2', '1'],
    ['a tolerance', () => ours(1).toBeCloseTo(1.1), '1.1 ± 0.005', '1'],
    [
      'an error class',
      () =>
        ours(() => {
          throw new Error('x');
        }).toThrow(TypeError),
      'throws TypeError',
      '[Error: x]',
    ],
    ['a quiet function', () => ours(() => 1).toThrow('x'), 'throws "x"', 'returns 1'],
    ['calls', () => ours(fn()).toHaveBeenCalled(), 'calls: ≥ 1', 'calls: 0'],
    [
      'arguments',
      () => {
        const spy = fn();
        spy(1);
        ours(spy).toHaveBeenCalledWith(2);
      },
      'call [2]',
      '[[1]]',
    ],
    ['a misuse', () => ours('text').toThrow(), 'function', '"text"'],
    ['a negated misuse too', () => ours('text').not.toThrow(), 'function', '"text"'],
    ['a value too large', () => ours(endless()).toEqual(endless()), 'comparable', 'too large to be compared'],
    [
      'that too, negated',
      () => ours(endless()).not.toEqual(endless()),
      'comparable',
      'too large to be compared',
    ],
  ])('%s', (_, assertion, expected, actual) => {
    expect(detailsOf(assertion)).toMatchObject({ expected, actual });
  });

  test('all of it as a message, for runners that print only that', () => {
    expect(() => ours(1).not.toBe(1)).toThrow('expect(…).not.toBe()\nexpected not 1\ngot 1');
    expect(() => ours(1, 'own words').toBe(2)).toThrow(/^own words$/);
  });

  test('where it is that should not be reached', () => {
    expect(detailsOf(() => ours.unreachable())).toMatchObject({
      matcher: 'unreachable',
      customMessage: null,
    });
    expect(detailsOf(() => ours.fail('own words'))).toMatchObject({
      matcher: 'fail',
      customMessage: 'own words',
    });
  });
});

function endless(): Iterable<number> {
  return {
    *[Symbol.iterator]() {
      for (;;) yield 1;
    },
  };
}

test('a spy does what it is given and remembers', () => {
  const spy = fn((a: number, b: number) => {
    if (b === 0) throw new RangeError('zero');
    return a / b;
  });
  expect(spy(4, 2)).toBe(2);
  expect(() => spy(1, 0)).toThrow(RangeError);
  expect(spy.mock.calls).toEqual([
    [4, 2],
    [1, 0],
  ]);
  expect(spy.mock.results.map(({ type }) => type)).toEqual(['return', 'throw']);
});

test('expectations work outside of a test too', () => {
  ours.assertions(5);
  ours(1).toBe(1);
  expect(() => ours(1).toBe(2)).toThrow(AssertionFailure);
});
