import { createTask, InvalidStateError, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Future } from './exercise';

/** A task that awaits `future`. */
const waiting = <T>(future: Future<T>) => createTask((async () => await future)());

test('it is pending until it is set', () => {
  const future = new Future<string>();
  expect(future.done(), 'Nobody has set it.').toBe(false);
  expect(() => future.result(), 'There is no result to give yet.').toThrow(InvalidStateError);
  future.setResult('hello');
  expect(future.done(), 'Now it is done.').toBe(true);
  expect(future.result(), 'And has its result.').toBe('hello');
});

test('it wakes the task that waits for it', async () => {
  const value = random.int(0, 999_999);
  const future = new Future<number>();
  const waiter = waiting(future);
  await sleep(1);
  expect(waiter.done(), 'The task waits as long as the future is pending.').toBe(false);
  future.setResult(value);
  await sleep(1);
  expect(waiter.done(), 'Setting the result wakes the task.').toBe(true);
  expect(waiter.result(), 'The result is what `await` gives.').toBe(value);
});

test('it can be set only once', () => {
  const future = new Future<string>();
  future.setResult('first');
  expect(() => future.setResult('second'), 'A result is final.').toThrow(InvalidStateError);
  expect(() => future.setException(new Error('late')), 'An error comes too late as well.').toThrow(
    InvalidStateError,
  );
});

test('a second result changes nothing', () => {
  const future = new Future<string>();
  future.setResult('first');
  try {
    future.setResult('second');
  } catch {
    // That it is refused is another test's business.
  }
  expect(future.result(), 'Whoever has read the first result may rely on it.').toBe('first');
});

test('callbacks are called by the loop, never at once', async () => {
  const log: string[] = [];
  const future = new Future<string>();
  future.addDoneCallback((done) => log.push(`callback: ${done.result()}`));
  future.setResult('hello');
  log.push('set');
  await sleep(0);
  expect(log, 'Whoever sets the result runs on; the callbacks come with the next round.').toEqual([
    'set',
    'callback: hello',
  ]);
});

test('an error is thrown at whoever waits', async () => {
  const failure = new Error('the line is dead');
  const future = new Future<string>();
  const waiter = waiting(future);
  await sleep(1);
  future.setException(failure);
  await sleep(1);
  expect(waiter.exception(), 'The very error that was set comes out of `await`.').toBe(failure);
  expect(() => future.result(), 'And out of result().').toThrow('the line is dead');
});
