import { createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
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

test('it gives the text', async () => {
  const page = random.int(1, 999);
  const scanner = new FakeScanner(5);
  expect(await scan(scanner, page), 'What the driver calls back with is what `await` gives.').toBe(
    `page ${page}`,
  );
  expect(getRunningLoop().time(), 'As soon as it is there.').toBe(5);
  expect(scanner.log, 'Scanned once, aborted never.').toEqual([`scan ${page}`]);
});

test('it throws the error of the driver', async () => {
  const failure = new Error('paper jam');
  let caught: unknown;
  try {
    await scan(new FakeScanner(2, failure), 7);
  } catch (error) {
    caught = error;
  }
  expect(caught, 'The very error that the driver reported.').toBe(failure);
});

test('cancelling the task aborts the scan', async () => {
  const scanner = new FakeScanner(5);
  const reading = createTask(scan(scanner, 7));
  await sleep(2);
  reading.cancel();
  await sleep(0);
  expect(scanner.log, 'The device must stop when nobody waits any more.').toEqual(['scan 7', 'abort 7']);
  expect(reading.cancelled(), 'The CancelledError must go on.').toBe(true);
});

test('a driver may call back at once', async () => {
  const remembering: Scanner = {
    scan(page, callback) {
      callback(null, `page ${page}, remembered`);
      return { abort() {} };
    },
  };
  expect(await scan(remembering, 3), 'Before `scanner.scan` has returned.').toBe('page 3, remembered');
  expect(getRunningLoop().time(), 'There is nothing to wait for.').toBe(0);
});

test('a scan that failed is not aborted', async () => {
  const scanner = new FakeScanner(2, new Error('paper jam'));
  await expect(scan(scanner, 7)).rejects.toThrow('paper jam');
  expect(scanner.log, 'Whoever has called back is done.').toEqual(['scan 7']);
});
