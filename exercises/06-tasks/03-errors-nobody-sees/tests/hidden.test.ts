import { currentTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Background } from './exercise';

function observed() {
  const log: string[] = [];
  const background = new Background((name, error) => {
    log.push(`${getRunningLoop().time()} s  ${name}: ${error.message}`);
  });
  return { background, log };
}

const failing = (message: string, seconds: number) => async () => {
  await sleep(seconds);
  throw new Error(message);
};

test('start() returns at once, and jobs run side by side', async () => {
  const { background } = observed();
  let ended = 0;
  for (let seconds = 1; seconds <= 4; seconds += 1) {
    background.start('job', async () => {
      await sleep(seconds / 3);
      ended += 1;
    });
  }
  expect(ended).toBe(0);
  await background.close();
  expect(ended).toBe(4);
  expect(getRunningLoop().time()).toBe(4 / 3);
});

test('nothing is running: close() returns at once', async () => {
  const { background } = observed();
  await background.close();
  background.start('job', () => sleep(1));
  await sleep(2);
  await background.close();
  expect(getRunningLoop().time()).toBe(2);
});

test('a job that succeeds is not reported', async () => {
  const { background, log } = observed();
  background.start('fine', () => sleep(1));
  background.start('at once', async () => {});
  await background.close();
  expect(log).toEqual([]);
});

/** A job that is cancelled while it waits. */
const stopped = async () => {
  currentTask()!.cancel();
  await sleep(1);
};

test('a cancelled job is no failure', async () => {
  const { background, log } = observed();
  background.start('stopped', stopped);
  await background.close();
  expect(log).toEqual([]);
});

test('a cancelled job disturbs nobody', async () => {
  const { background } = observed();
  const reported: string[] = [];
  getRunningLoop().setExceptionHandler((_loop, { message }) => reported.push(message));
  background.start('stopped', stopped);
  background.start('fine', () => sleep(2));
  await background.close();
  expect(reported).toEqual([]);
  expect(getRunningLoop().time()).toBe(2);
});

test('an error that was reported is not reported again by close()', async () => {
  const { background, log } = observed();
  background.start('receipt', failing('no server', 1));
  background.start('statistics', () => sleep(4));
  await sleep(2);
  await background.close();
  await background.close();
  expect(log).toEqual(['1 s  receipt: no server']);
  expect(getRunningLoop().time()).toBe(4);
});

test('a failing follow-up is reported, too', async () => {
  const { background, log } = observed();
  background.start('receipt', async () => {
    await sleep(1);
    background.start('follow-up', failing('no address', 2));
    throw new Error('no server');
  });
  await background.close();
  expect(log).toEqual(['1 s  receipt: no server', '3 s  follow-up: no address']);
});

test('after close() it can be used again', async () => {
  const { background, log } = observed();
  background.start('first', failing('one', 1));
  await background.close();
  background.start('second', failing('two', 1));
  await background.close();
  expect(log).toEqual(['1 s  first: one', '2 s  second: two']);
});

test('errors have no other way out', async () => {
  const { background, log } = observed();
  const reported: string[] = [];
  getRunningLoop().setExceptionHandler((_loop, { message }) => reported.push(message));
  background.start('receipt', failing('no server', 1));
  background.start('warehouse', failing('no answer', 2));
  await background.close();
  await sleep(1);
  expect(log.length).toBe(2);
  expect(reported).toEqual([]);
});

test('twenty jobs at random: every failure with its name and its time', async () => {
  const { background, log } = observed();
  const jobs = random.shuffle(Array.from({ length: 20 }, (_, index) => index + 1)).map((seconds) => ({
    seconds,
    fails: random() < 0.5,
  }));
  for (const { seconds, fails } of jobs) {
    background.start(`job ${seconds}`, fails ? failing(`error ${seconds}`, seconds) : () => sleep(seconds));
  }
  await background.close();
  expect(getRunningLoop().time()).toBe(20);
  expect(log).toEqual(
    jobs
      .filter(({ fails }) => fails)
      .sort((a, b) => a.seconds - b.seconds)
      .map(({ seconds }) => `${seconds} s  job ${seconds}: error ${seconds}`),
  );
});
