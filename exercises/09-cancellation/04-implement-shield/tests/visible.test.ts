import { createTask, getRunningLoop, isCancelled, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { shield } from './exercise';

const work = async <T>(value: T, seconds: number) => {
  await sleep(seconds);
  return value;
};

const failure = async (message: string, seconds: number): Promise<string> => {
  await sleep(seconds);
  throw new Error(message);
};

/** Notes what the loop is told of errors that nobody catches. */
function reports() {
  const seen: { message: unknown; exception?: unknown; future?: unknown }[] = [];
  getRunningLoop().setExceptionHandler((_loop, context) => seen.push(context));
  return seen;
}

test('passes the result on', async () => {
  const value = random.int(0, 999_999);
  expect(await shield(work(value, 2)), 'Who waits gets the result of the work.').toBe(value);
  expect(getRunningLoop().time(), 'As soon as it is there.').toBe(2);
});

test('passes the error on', async () => {
  let caught: unknown;
  try {
    await shield(failure('disk full', 1));
  } catch (error) {
    caught = error;
  }
  expect((caught as Error | undefined)?.message, 'Who waits gets the error of the work.').toBe('disk full');
});

test('cancelling the waiter does not reach the work', async () => {
  const order = createTask(work('written', 3));
  const handler = createTask((async () => await shield(order))());
  await sleep(1);
  handler.cancel();
  await sleep(0.5);
  expect(order.cancelling(), 'Nobody asked the work to stop.').toBe(0);
  await sleep(5);
  expect(order.done() && !order.cancelled(), 'The work came to its end.').toBe(true);
  expect(order.result()).toBe('written');
});

test('the waiter is cancelled at once', async () => {
  const handler = createTask((async () => await shield(work('written', 3)))());
  await sleep(1);
  handler.cancel();
  await sleep(0.5);
  expect(handler.cancelled(), 'It need not wait until the work is done.').toBe(true);
});

test('when the work itself is cancelled, the waiter learns of it', async () => {
  const order = createTask(work('written', 3));
  getRunningLoop().callLater(1, () => order.cancel());
  let caught: unknown;
  try {
    await shield(order);
  } catch (error) {
    caught = error;
  }
  expect(isCancelled(caught), 'There will be no result: whoever waits must not wait for ever.').toBe(true);
  expect(getRunningLoop().time()).toBe(1);
});

test('an error that comes too late is reported to the loop', async () => {
  const seen = reports();
  const order = createTask(failure('disk full', 3));
  const handler = createTask((async () => await shield(order))());
  await sleep(1);
  handler.cancel();
  await sleep(5);
  expect(seen.length, 'Nobody waits any more; without a report the error would be lost.').toBe(1);
  expect(seen[0]!.message, 'A message: what has happened, in a few words.').toMatch(/\S/);
  expect((seen[0]!.exception as Error).message, 'The error itself.').toBe('disk full');
  expect(seen[0]!.future === order, 'And the work that it comes from.').toBe(true);
});
