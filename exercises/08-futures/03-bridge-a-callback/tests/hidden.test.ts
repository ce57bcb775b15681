import { createTask, gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { scan, type ScanCallback, type Scanner } from './exercise';

/** A driver that reads `page n` after so many seconds, or does what a test tells it. */
class FakeScanner implements Scanner {
  readonly log: string[] = [];
  callback: ScanCallback = () => {};
  readonly #seconds: number;
  readonly #fault: Error | null;

  constructor(seconds: number, fault: Error | null = null) {
    this.#seconds = seconds;
    this.#fault = fault;
  }

  scan(page: number, callback: ScanCallback) {
    this.log.push(`scan ${page}`);
    this.callback = callback;
    const timer = getRunningLoop().callLater(this.#seconds, () => callback(this.#fault, `page ${page}`));
    return {
      abort: () => {
        this.log.push(`abort ${page}`);
        timer.cancel();
      },
    };
  }
}

/** What reaches the loop's exception handler from now on. */
function reports() {
  const messages: unknown[] = [];
  getRunningLoop().setExceptionHandler((_loop, { message }) => {
    messages.push(message);
  });
  return messages;
}

test('a late callback is ignored', async () => {
  const messages = reports();
  const scanner = new FakeScanner(5);
  const reading = createTask(scan(scanner, 7));
  await sleep(2);
  reading.cancel();
  await sleep(1);
  getRunningLoop().callSoon(() => scanner.callback(null, 'too late'));
  getRunningLoop().callSoon(() => scanner.callback(new Error('too late'), ''));
  await sleep(1);
  expect(reading.cancelled()).toBe(true);
  expect(messages).toEqual([]);
});

test('of two callbacks the first counts', async () => {
  const messages = reports();
  const scanner = new FakeScanner(60);
  const reading = createTask(scan(scanner, 7));
  await sleep(1);
  const loop = getRunningLoop();
  loop.callSoon(() => scanner.callback(null, 'first'));
  loop.callSoon(() => scanner.callback(null, 'second'));
  loop.callSoon(() => scanner.callback(new Error('third'), ''));
  await sleep(1);
  expect(reading.result()).toBe('first');
  expect(messages).toEqual([]);
});

test('cancelled in the instant in which the text arrives, it aborts nothing', async () => {
  const messages = reports();
  const scanner = new FakeScanner(60);
  const reading = createTask(scan(scanner, 7));
  await sleep(1);
  scanner.callback(null, 'there');
  reading.cancel();
  await sleep(1);
  expect(reading.cancelled()).toBe(true);
  expect(scanner.log).toEqual(['scan 7']);
  expect(messages).toEqual([]);
});

test('cancelled twice, it aborts once', async () => {
  const scanner = new FakeScanner(5);
  const reading = createTask(scan(scanner, 7));
  await sleep(2);
  reading.cancel();
  reading.cancel();
  await sleep(10);
  expect(scanner.log).toEqual(['scan 7', 'abort 7']);
});

test('nothing is scanned before the await', async () => {
  const scanner = new FakeScanner(5);
  const coroutine = scan(scanner, 7);
  await sleep(1);
  expect(scanner.log).toEqual([]);
  expect(await coroutine).toBe('page 7');
  expect(getRunningLoop().time()).toBe(6);
});

test('an empty page is a page', async () => {
  const scanner = new FakeScanner(60);
  const reading = createTask(scan(scanner, 7));
  await sleep(1);
  scanner.callback(null, '');
  await sleep(1);
  expect(reading.result()).toBe('');
});

test('a driver that cannot even start', async () => {
  const broken: Scanner = {
    scan() {
      throw new Error('not plugged in');
    },
  };
  await expect(scan(broken, 1)).rejects.toThrow('not plugged in');
});

test('what is there at once gives nobody else a turn', async () => {
  const log: string[] = [];
  const remembering: Scanner = {
    scan(page, callback) {
      callback(null, `page ${page}`);
      return { abort() {} };
    },
  };
  createTask((async () => void log.push('another task'))());
  log.push(await scan(remembering, 3));
  await sleep(0);
  expect(log).toEqual(['page 3', 'another task']);
});

test('several scans at random do not mix', async () => {
  const pages = Array.from({ length: 6 }, () => ({
    page: random.int(1, 999),
    seconds: random.int(1, 80) / 7,
  }));
  const texts = await gather(pages.map(({ page, seconds }) => scan(new FakeScanner(seconds), page)));
  expect(texts).toEqual(pages.map(({ page }) => `page ${page}`));
  expect(getRunningLoop().time()).toBe(Math.max(...pages.map(({ seconds }) => seconds)));
});
