import { allTasks, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Debounced } from './exercise';

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

test('two actions never overlap', async () => {
  const { debounced, log } = saving(1, 4);
  debounced.call('old');
  await sleep(2);
  debounced.call('new');
  await sleep(20);
  expect(log).toEqual(['1 s  saves old', '5 s  saved old', '5 s  saves new', '9 s  saved new']);
});

test('what waits for a running action is replaced by a further call', async () => {
  const { debounced, log } = saving(1, 6);
  debounced.call('old');
  await sleep(2);
  debounced.call('newer');
  await sleep(3);
  debounced.call('newest');
  await sleep(20);
  expect(log).toEqual(['1 s  saves old', '7 s  saved old', '7 s  saves newest', '13 s  saved newest']);
});

test('a new call waits its full quiet time, also after a long action', async () => {
  const { debounced, log } = saving(3, 4);
  debounced.call('old');
  await sleep(6.5);
  debounced.call('new');
  await sleep(20);
  expect(log).toEqual(['3 s  saves old', '7 s  saved old', '9.5 s  saves new', '13.5 s  saved new']);
});

test('close() waits for the action that is running', async () => {
  const { debounced, log } = saving(1, 5);
  debounced.call('text');
  await sleep(2);
  await debounced.close();
  expect(getRunningLoop().time()).toBe(6);
  expect(log).toEqual(['1 s  saves text', '6 s  saved text']);
});

test('close() drops what waits for the running action', async () => {
  const { debounced, log } = saving(1, 5);
  debounced.call('old');
  await sleep(2);
  debounced.call('new');
  await sleep(2);
  await debounced.close();
  await sleep(20);
  expect(log).toEqual(['1 s  saves old', '6 s  saved old']);
});

test('close() with nothing to do returns at once', async () => {
  const { debounced } = saving(1, 5);
  await debounced.close();
  debounced.call('text');
  await sleep(10);
  await debounced.close();
  expect(getRunningLoop().time()).toBe(10);
});

test('of a hundred calls at most one task is left', async () => {
  const { debounced, log } = saving(1, 0);
  const before = allTasks().size;
  for (let call = 1; call <= 100; call += 1) {
    debounced.call(`text ${call}`);
    if (call % 10 === 0) await sleep(0.25);
  }
  // A solution that waits with a timer needs no task until it acts.
  expect(allTasks().size - before).toBeLessThanOrEqual(1);
  await sleep(5);
  expect(log).toEqual(['3.25 s  saves text 100', '3.25 s  saved text 100']);
  expect(allTasks().size).toBe(before);
});

test('two of them do not disturb each other', async () => {
  const first = saving(1, 3);
  const second = saving(1, 3);
  first.debounced.call('a');
  second.debounced.call('b');
  await sleep(10);
  expect(first.log).toEqual(['1 s  saves a', '4 s  saved a']);
  expect(second.log).toEqual(['1 s  saves b', '4 s  saved b']);
});

test('somebody types at random', async () => {
  const { debounced, log } = saving(2, 0.125);
  const expected: string[] = [];
  for (let key = 0; key < 30; key += 1) {
    debounced.call(`text ${key}`);
    const pause = random.int(2, 26) / 8 + 1 / 16;
    if (pause > 2 || key === 29) expected.push(`${getRunningLoop().time() + 2} s  saves text ${key}`);
    await sleep(key === 29 ? 5 : pause);
  }
  expect(log.filter((entry) => entry.includes('saves'))).toEqual(expected);
});
