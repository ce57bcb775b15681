import { CancelledError, createTask, getRunningLoop, isCancelled, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { fromHost, toPromise } from './exercise';

/** A host with one request, which answers after `seconds` unless it is aborted. */
class Host {
  readonly log: string[] = [];

  constructor(
    readonly answer: string,
    readonly seconds: number,
  ) {}

  request() {
    this.log.push('started');
    let abort = () => {};
    const promise = new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => resolve(this.answer), this.seconds * 1000);
      abort = () => {
        this.log.push(`aborted at ${getRunningLoop().time()}`);
        clearTimeout(timer);
        reject(new Error('the request was aborted'));
      };
    });
    return { promise, abort: () => abort() };
  }
}

/** What a host's AbortController and its signal do, in one object. */
class Abort {
  aborted = false;
  reason = new Error('nobody has aborted this');
  readonly listeners = new Set<() => void>();

  addEventListener(type: string, listener: () => void) {
    if (type === 'abort') this.listeners.add(listener);
  }

  removeEventListener(type: string, listener: () => void) {
    if (type === 'abort') this.listeners.delete(listener);
  }

  abort(reason: Error) {
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.listeners) listener();
  }
}

test('fromHost gives the answer of the request', async () => {
  const host = new Host(`answer ${random.int(1, 999)}`, 2);
  const answer = await fromHost(() => host.request());
  expect(answer, 'The promise of the request brings the result.').toBe(host.answer);
  expect(getRunningLoop().time(), 'It takes as long as the request does.').toBe(2);
  expect(host.log, 'Nothing was cancelled, so nothing is aborted.').toEqual(['started']);
});

test('a cancelled fromHost aborts the request at once', async () => {
  const host = new Host('too late', 60);
  const task = createTask(fromHost(() => host.request()));
  await sleep(3);
  task.cancel();
  let caught: unknown;
  try {
    await task;
  } catch (error) {
    caught = error;
  }
  expect(host.log, 'The host must hear of the cancellation, or it works for nobody.').toEqual([
    'started',
    'aborted at 3',
  ]);
  expect(isCancelled(caught), 'The CancelledError travels on: the task was cancelled.').toBe(true);
});

test('toPromise gives a native promise of the result', async () => {
  const answer = `answer ${random.int(1, 999)}`;
  const promise = toPromise(sleep(2, answer), new Abort());
  expect(promise instanceof Promise, 'Native code needs a promise, with then() and catch().').toBe(true);
  const seen = promise.then((value) => `native code saw ${value}`);
  expect(await seen, 'The promise is fulfilled with what the coroutine returns.').toBe(
    `native code saw ${answer}`,
  );
  expect(getRunningLoop().time(), 'It takes as long as the coroutine does.').toBe(2);
});

test('aborting the signal cancels the coroutine', async () => {
  const signal = new Abort();
  const log: string[] = [];
  const work = async () => {
    try {
      await sleep(60);
    } catch (error) {
      log.push(error instanceof CancelledError ? `cancelled at ${getRunningLoop().time()}` : 'another error');
      throw error;
    }
  };
  const promise = toPromise(work(), signal);
  const reason = promise.then(
    () => 'fulfilled',
    (error: unknown) => error,
  );
  await sleep(3);
  const why = new Error('the reader has left');
  signal.abort(why);
  expect(await reason, "The promise is rejected with the signal's reason, as fetch does it.").toBe(why);
  expect(log, 'Inside, the coroutine is cancelled where it waits.').toEqual(['cancelled at 3']);
});
