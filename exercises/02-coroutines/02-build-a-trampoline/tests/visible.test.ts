import { expect, test } from '@yieldpoint/testing';
import { Trampoline, type Routine } from './exercise';

/** Steps a routine to its end. */
function run<T>(root: Routine<T>, answer: (request: unknown) => unknown): T {
  const trampoline = new Trampoline(root, answer);
  while (trampoline.step());
  return trampoline.result();
}

/** Answers each request with the request itself, doubled. */
const double = (request: unknown) => Number(request) * 2;

test('a request gets its answer', () => {
  function* adding(): Routine<number> {
    const first: number = yield 1;
    const second: number = yield 10;
    return first + second;
  }
  expect(run(adding(), double), 'answer(1) and answer(10) are the values of the two yields.').toBe(22);
});

test('a routine waits for another and gets its result', () => {
  function* inner(): Routine<string> {
    return `inner heard ${yield 4}`;
  }
  function* outer(): Routine<string> {
    const result: string = yield inner();
    return `outer got: ${result}`;
  }
  expect(run(outer(), double), 'The inner routine’s return value is the value of the outer yield.').toBe(
    'outer got: inner heard 8',
  );
});

test('an error of the inner routine can be caught by the outer one', () => {
  function* inner(): Routine<string> {
    yield 1;
    throw new Error('no connection');
  }
  function* outer(): Routine<string> {
    try {
      return yield inner();
    } catch (error) {
      const after: number = yield 5;
      return `caught ${(error as Error).message}, went on with ${after}`;
    }
  }
  expect(
    run(outer(), double),
    'Throw the error into the waiting routine; what it yields next is a step like any other.',
  ).toBe('caught no connection, went on with 10');
});

test('an error that nobody catches comes out of result', () => {
  function* inner(): Routine<void> {
    yield 1;
    throw new Error('no connection');
  }
  function* outer(): Routine<void> {
    yield inner();
  }
  expect(() => run(outer(), double), 'It has passed through every routine that waited.').toThrow(
    'no connection',
  );
});

test('an error of answer appears at the yield that asked', () => {
  function* asking(): Routine<string> {
    try {
      yield 'impossible';
    } catch (error) {
      return `refused: ${(error as Error).message}`;
    }
    return 'answered';
  }
  const refuse = () => {
    throw new Error('not today');
  };
  expect(run(asking(), refuse), 'Whoever asked is told.').toBe('refused: not today');
});

test('one call of step is one step of one routine', () => {
  const log: string[] = [];
  function* inner(): Routine<void> {
    log.push('inner 1');
    yield 1;
    log.push('inner 2');
  }
  function* outer(): Routine<void> {
    log.push('outer 1');
    yield inner();
    log.push('outer 2');
  }
  const trampoline = new Trampoline(outer(), double);
  const more: boolean[] = [];
  for (let call = 1; call <= 4; call += 1) {
    log.push(`step ${call}`);
    more.push(trampoline.step());
  }
  expect(
    log,
    'Between two steps everything stands still: that is what makes it possible to put it aside.',
  ).toEqual(['step 1', 'outer 1', 'step 2', 'inner 1', 'step 3', 'inner 2', 'step 4', 'outer 2']);
  expect(more, 'Only the step that ends the root says that there is nothing more to do.').toEqual([
    true,
    true,
    true,
    false,
  ]);
});
