import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Debounced } from './exercise';

/** A debounced save that takes `takes` seconds and notes when it begins and ends. */
function saving(quiet: number, takes: number) {
  const log: string[] = [];
  const note = (what: string) => log.push(`${getRunningLoop().time()} s  ${what}`);
  const debounced = new Debounced(async (text: string) => {
    note(`saves ${text}`);
    await sleep(takes);
    note(`saved ${text}`);
  }, quiet);
  return { debounced, log };
}

test('acts when it has been quiet long enough', async () => {
  const quiet = random.int(1, 5);
  const { debounced, log } = saving(quiet, 0.5);
  debounced.call('text');
  await sleep(20);
  expect(log, 'Not at once, but after the quiet time.').toEqual([
    `${quiet} s  saves text`,
    `${quiet + 0.5} s  saved text`,
  ]);
});

test('a call within the quiet time begins the waiting anew', async () => {
  const { debounced, log } = saving(1, 0.25);
  for (const text of ['h', 'he', 'hey']) {
    debounced.call(text);
    await sleep(0.5);
  }
  await sleep(5);
  expect(log, 'Only the last text is saved, one second after the last key.').toEqual([
    '2 s  saves hey',
    '2.25 s  saved hey',
  ]);
});

test('calls that are far apart act each', async () => {
  const { debounced, log } = saving(1, 0.25);
  debounced.call('one');
  await sleep(3);
  debounced.call('two');
  await sleep(3);
  expect(log, 'There was quiet after each of them.').toEqual([
    '1 s  saves one',
    '1.25 s  saved one',
    '4 s  saves two',
    '4.25 s  saved two',
  ]);
});

test('an action that has begun is not cancelled', async () => {
  const { debounced, log } = saving(1, 4);
  debounced.call('old');
  await sleep(2);
  debounced.call('new');
  await sleep(20);
  expect(log.slice(0, 2), 'A save that is under way is finished; half a file helps nobody.').toEqual([
    '1 s  saves old',
    '5 s  saved old',
  ]);
});

test('close() drops what is waiting', async () => {
  const { debounced, log } = saving(3, 1);
  debounced.call('never');
  await sleep(1);
  await debounced.close();
  expect(getRunningLoop().time(), 'No action is running, so there is nothing to wait for.').toBe(1);
  await sleep(10);
  expect(log, 'What was still waiting is dropped.').toEqual([]);
});
