import { getRunningLoop, sleep, TimeoutError, waitFor } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { Background } from './exercise';

/** A Background whose reports are noted with their time. */
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

test('an error is reported when it happens, also if nobody is closing', async () => {
  const { background, log } = observed();
  background.start('receipt', failing('no server', 1));
  await sleep(5);
  expect(log, 'Somebody has to look at the task when it ends.').toEqual(['1 s  receipt: no server']);
});

test('close() waits for the others although one fails', async () => {
  const { background, log } = observed();
  let written = false;
  background.start('receipt', failing('no server', 1));
  background.start('statistics', async () => {
    await sleep(3);
    written = true;
  });
  await background.close();
  expect(written, 'The shop shuts down after close(): whatever still runs is cut off.').toBe(true);
  expect(getRunningLoop().time(), 'It returns as soon as the last job has ended.').toBe(3);
  expect(log, 'The error is reported once.').toEqual(['1 s  receipt: no server']);
});

test('every error is reported, not only the first', async () => {
  const { background, log } = observed();
  background.start('receipt', failing('no server', 1));
  background.start('statistics', failing('disk full', 3));
  background.start('warehouse', failing('no answer', 2));
  await background.close();
  expect(log, 'Each job that fails, at its time.').toEqual([
    '1 s  receipt: no server',
    '2 s  warehouse: no answer',
    '3 s  statistics: disk full',
  ]);
});

test('close() waits for jobs that are started meanwhile', async () => {
  const { background } = observed();
  let followedUp = false;
  background.start('receipt', async () => {
    await sleep(1);
    background.start('follow-up', async () => {
      await sleep(2);
      followedUp = true;
    });
  });
  await background.close();
  expect(followedUp, 'A job that was started while close() waits belongs to what is running.').toBe(true);
});

test('giving up close() cancels no job', async () => {
  const { background } = observed();
  let written = false;
  background.start('statistics', async () => {
    await sleep(3);
    written = true;
  });
  let gaveUp: unknown;
  try {
    await waitFor(background.close(), 2);
  } catch (error) {
    gaveUp = error;
  }
  expect(gaveUp, 'After two seconds the job is still running, so close() is, too.').toBeInstanceOf(
    TimeoutError,
  );
  await sleep(5);
  expect(written, 'Who waits does not own what it waits for.').toBe(true);
});
