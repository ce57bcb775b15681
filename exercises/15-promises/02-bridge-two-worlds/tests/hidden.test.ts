import { CancelledError, createTask, getRunningLoop, isCancelled, sleep, wait } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { fromHost, toPromise } from './exercise';

/** Counts who listens. */
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

/** A native promise with its levers outside. */
function request() {
  const seen = { aborts: 0 };
  let resolve: (value: string) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<string>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, abort: () => void (seen.aborts += 1), resolve, reject, seen };
}

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

test('the request starts when fromHost is awaited, not when it is called', async () => {
  let starts = 0;
  const lazy = fromHost(() => {
    starts += 1;
    return { promise: Promise.resolve('answer'), abort: () => {} };
  });
  await sleep(5);
  expect(starts).toBe(0);
  await lazy;
  expect(starts).toBe(1);
});

test('the error of a request reaches the coroutine and aborts nothing', async () => {
  const { promise, abort, reject, seen } = request();
  const message = `no route ${random.int(1, 999)}`;
  setTimeout(() => reject(new Error(message)), 1000);
  await expect(fromHost(() => ({ promise, abort }))).rejects.toThrow(message);
  expect(seen.aborts).toBe(0);
});

test('an answer after the cancellation disturbs nobody', async () => {
  const { promise, abort, resolve, seen } = request();
  const task = createTask(fromHost(() => ({ promise, abort })));
  await sleep(1);
  task.cancel();
  await wait([task]);
  resolve('too late');
  await sleep(1);
  expect(task.cancelled()).toBe(true);
  expect(seen.aborts).toBe(1);
});

test('toPromise does not wait to be awaited', async () => {
  let begun = false;
  const promise = toPromise(
    (async () => {
      begun = true;
      return 'done';
    })(),
    new Abort(),
  );
  await sleep(1);
  expect(begun).toBe(true);
  expect(await promise).toBe('done');
});

test('the error of a coroutine rejects the promise', async () => {
  const wrong = new TypeError(`wrong ${random.int(1, 999)}`);
  const promise = toPromise(
    (async () => {
      await sleep(1);
      throw wrong;
    })(),
    new Abort(),
  );
  const seen = (await outcome(promise)) as { error: unknown };
  expect(seen.error).toBe(wrong);
});

test('an error is still the error when the signal is aborted', async () => {
  const signal = new Abort();
  const promise = outcome(
    toPromise(
      (async () => {
        try {
          await sleep(60);
        } finally {
          // oxlint-disable-next-line no-unsafe-finally -- a cleanup that fails is what this test is about.
          throw new Error('the cleanup failed');
        }
      })(),
      signal,
    ),
  );
  await sleep(1);
  signal.abort(new Error('enough'));
  const seen = (await promise) as { error: Error };
  expect(seen.error.message).toBe('the cleanup failed');
});

test('the promise settles only when the cleanup is over', async () => {
  const loop = getRunningLoop();
  const signal = new Abort();
  const settled = toPromise(
    (async () => {
      try {
        await sleep(60);
      } finally {
        await sleep(4);
      }
    })(),
    signal,
  ).catch(() => loop.time());
  await sleep(1);
  signal.abort(new Error('enough'));
  expect(await settled).toBe(5);
});

test('a coroutine that goes on in spite of the abort keeps its result', async () => {
  const signal = new Abort();
  const promise = toPromise(
    (async () => {
      try {
        await sleep(60);
      } catch (error) {
        if (!isCancelled(error)) throw error;
      }
      return 'half a result';
    })(),
    signal,
  );
  await sleep(1);
  signal.abort(new Error('enough'));
  expect(await promise).toBe('half a result');
});

test('a signal that is aborted already rejects the promise', async () => {
  const signal = new Abort();
  const why = new Error('before it began');
  signal.abort(why);
  const seen = (await outcome(toPromise(sleep(1), signal))) as { error: unknown };
  expect(seen.error).toBe(why);
  expect(signal.listeners.size).toBe(0);
});

test('with a signal that is aborted already the body never runs', async () => {
  const signal = new Abort();
  signal.abort(new Error('before it began'));
  let begun = false;
  const promise = toPromise(
    (async () => {
      begun = true;
    })(),
    signal,
  );
  void outcome(promise);
  await sleep(1);
  expect(begun).toBe(false);
});

test('a CancelledError without an abort stays what it is', async () => {
  const promise = toPromise(
    (async () => {
      await sleep(1);
      throw new CancelledError('from within');
    })(),
    new Abort(),
  );
  const seen = (await outcome(promise)) as { error: unknown };
  expect(isCancelled(seen.error)).toBe(true);
});

test('listens while the coroutine runs, and no longer', async () => {
  const signal = new Abort();
  const fine = toPromise(sleep(2, 'fine'), signal);
  expect(signal.listeners.size).toBe(1);
  await fine;
  expect(signal.listeners.size).toBe(0);
  const stopped = outcome(toPromise(sleep(60), signal));
  await sleep(1);
  signal.abort(new Error('enough'));
  await stopped;
  expect(signal.listeners.size).toBe(0);
});
