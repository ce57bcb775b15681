import { allTasks, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { runAndCleanUp } from './exercise';

/** Runs until it is cancelled; then it needs `seconds` to clean up, and notes when it has. */
async function service(name: string, seconds: number, log: string[]) {
  try {
    await sleep(1000);
    log.push(`${name} was never stopped`);
  } finally {
    await sleep(seconds);
    log.push(`${name} closed at ${getRunningLoop().time()}`);
  }
}

test('passes on what main returns', async () => {
  const value = random.int(0, 999_999);
  const main = async () => {
    await sleep(1);
    return value;
  };
  expect(await runAndCleanUp(main()), 'main’s result is the result.').toBe(value);
});

test('passes on what main throws', async () => {
  const main = async () => {
    await sleep(1);
    throw new Error('the port is taken');
  };
  await expect(runAndCleanUp(main()), 'main’s error reaches the caller.').rejects.toThrow(
    'the port is taken',
  );
});

test('cancels what main left behind and waits for its cleanup', async () => {
  const log: string[] = [];
  const main = async () => {
    createTask(service('log', 2, log));
    await sleep(5);
    return 'served';
  };
  expect(await runAndCleanUp(main())).toBe('served');
  expect(log, 'main ends at 5, and closing takes 2 seconds: it must be over when you return.').toEqual([
    'log closed at 7',
  ]);
  expect(allTasks().size, 'Only the task of this test is left.').toBe(1);
});

test('the tasks clean up side by side', async () => {
  const log: string[] = [];
  const main = async () => {
    createTask(service('log', 3, log));
    createTask(service('connection', 2, log));
    createTask(service('cache', 1, log));
    await sleep(5);
  };
  await runAndCleanUp(main());
  expect(log, 'First cancel all of them, then wait for all of them.').toEqual([
    'cache closed at 6',
    'connection closed at 7',
    'log closed at 8',
  ]);
});

test('cleans up after an error of main, too', async () => {
  const log: string[] = [];
  const main = async () => {
    createTask(service('log', 2, log));
    await sleep(1);
    throw new Error('the port is taken');
  };
  await expect(runAndCleanUp(main())).rejects.toThrow('the port is taken');
  expect(log, 'An error is a way to end like any other: the rest must be closed.').toEqual([
    'log closed at 3',
  ]);
});
