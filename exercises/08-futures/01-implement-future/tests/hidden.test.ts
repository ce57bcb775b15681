import { createTask, getRunningLoop, InvalidStateError, isFuture, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Future } from './exercise';

/** A task that awaits `future`. */
const waiting = <T>(future: Future<T>) => createTask((async () => await future)());

/** What reaches the loop's exception handler from now on. */
function reports() {
  const messages: unknown[] = [];
  getRunningLoop().setExceptionHandler((_loop, { message }) => {
    messages.push(message);
  });
  return messages;
}

test('it is a class of its own', () => {
  expect(isFuture(new Future())).toBe(false);
});

test('without a waiter it needs no future of the runtime', () => {
  const loop = getRunningLoop();
  let made = 0;
  const { createFuture } = loop;
  loop.createFuture = <T>() => {
    made += 1;
    return createFuture.call(loop) as ReturnType<typeof createFuture<T>>;
  };
  const future = new Future<string>();
  future.addDoneCallback(() => {});
  future.setResult('hello');
  expect(future.result()).toBe('hello');
  expect(made).toBe(0);
});

test('an error is final, too', () => {
  const future = new Future<string>();
  future.setException(new Error('first'));
  expect(() => future.setResult('second')).toThrow(InvalidStateError);
  expect(() => future.setException(new Error('third'))).toThrow(InvalidStateError);
  expect(() => future.result()).toThrow('first');
});

test('waiters go on in the order in which they came', async () => {
  const log: string[] = [];
  const future = new Future<string>();
  for (const name of random.shuffle(['a', 'b', 'c', 'd'])) {
    log.push(name);
    createTask(
      (async () => {
        log.push(`${name}: ${await future}`);
      })(),
    );
  }
  await sleep(1);
  future.setResult('hello');
  await sleep(1);
  const order = log.slice(0, 4);
  expect(log.slice(4)).toEqual(order.map((name) => `${name}: hello`));
});

test('a callback that is added late is called soon, too', async () => {
  const log: string[] = [];
  const future = new Future<string>();
  future.setResult('hello');
  await sleep(1);
  future.addDoneCallback((done) => log.push(`callback: ${done.result()}`));
  await sleep(0);
  expect(log).toEqual(['callback: hello']);
});

test('a callback that is added late is not called at once either', async () => {
  let calls = 0;
  const future = new Future<string>();
  future.setResult('hello');
  await sleep(1);
  future.addDoneCallback(() => {
    calls += 1;
  });
  expect(calls).toBe(0);
});

test('awaiting what is done does not suspend', async () => {
  const log: string[] = [];
  const future = new Future<string>();
  future.setResult('hello');
  createTask((async () => void log.push('another task'))());
  log.push(await future);
  log.push(await future);
  await sleep(0);
  expect(log).toEqual(['hello', 'hello', 'another task']);
});

test('a cancelled waiter leaves the others waiting', async () => {
  const future = new Future<string>();
  const [impatient, patient] = [waiting(future), waiting(future)];
  await sleep(1);
  impatient.cancel();
  await sleep(1);
  expect(impatient.cancelled()).toBe(true);
  expect(future.done()).toBe(false);
  future.setResult('hello');
  await sleep(1);
  expect(patient.result()).toBe('hello');
});

test('setting what a cancelled waiter has waited for goes without a report', async () => {
  const messages = reports();
  const future = new Future<string>();
  const waiter = waiting(future);
  await sleep(1);
  waiter.cancel();
  await sleep(1);
  future.setResult('hello');
  await sleep(1);
  expect(messages).toEqual([]);
});

test('callbacks are called once each, in order, with the future', async () => {
  const future = new Future<string>();
  const seen: [string, unknown][] = [];
  const names = Array.from({ length: random.int(3, 6) }, (_, index) => `callback ${index}`);
  for (const name of names) future.addDoneCallback((given) => seen.push([name, given]));
  await sleep(1);
  expect(seen.length).toBe(0);
  future.setResult('hello');
  await sleep(1);
  expect(seen.map(([name]) => name)).toEqual(names);
  expect(seen.every(([, given]) => given === future)).toBe(true);
});

test('a callback that throws does not keep the others from being called', async () => {
  const messages = reports();
  const log: string[] = [];
  const future = new Future<string>();
  future.addDoneCallback(() => log.push('before'));
  future.addDoneCallback(() => {
    throw new Error('a bad callback');
  });
  future.addDoneCallback(() => log.push('after'));
  future.setResult('hello');
  await sleep(1);
  expect(log).toEqual(['before', 'after']);
  expect(messages.length).toBe(1);
});

test('nothing at all is a result, too', async () => {
  for (const value of [undefined, null, 0, '']) {
    const future = new Future<typeof value>();
    const waiter = waiting(future);
    await sleep(1);
    future.setResult(value);
    expect(future.done()).toBe(true);
    expect(() => future.setResult(value)).toThrow(InvalidStateError);
    await sleep(1);
    expect(waiter.result()).toBe(value);
  }
});

test('two futures know nothing of each other', async () => {
  const [one, other] = [new Future<string>(), new Future<string>()];
  const waiter = waiting(other);
  one.setResult('one');
  await sleep(1);
  expect([other.done(), waiter.done()]).toEqual([false, false]);
  other.setResult('other');
  expect(await waiter).toBe('other');
});
