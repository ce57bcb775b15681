import { createTask, getRunningLoop, sleep, type Task } from '@yieldpoint/asyncio';
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

/** What is reported to the loop from now on. */
function reports() {
  const seen: { message: unknown; exception: unknown; task: unknown }[] = [];
  getRunningLoop().setExceptionHandler((_loop, { message, exception, task }) => {
    seen.push({ message, exception, task });
  });
  return seen;
}

test('leaves tasks alone that were there before', async () => {
  const log: string[] = [];
  const earlier = createTask(service('earlier', 1, log));
  await sleep(1);
  await runAndCleanUp(sleep(3));
  await sleep(3);
  expect(earlier.done()).toBe(false);
  expect(earlier.cancelling()).toBe(0);
  earlier.cancel();
});

test('when it is cancelled itself, main and the rest are cleaned up first', async () => {
  const log: string[] = [];
  const main = async () => {
    createTask(service('log', 2, log));
    await service('main', 1, log);
  };
  const running = createTask(runAndCleanUp(main()));
  await sleep(4);
  running.cancel();
  await sleep(10);
  expect(running.cancelled()).toBe(true);
  expect(log).toEqual(['main closed at 5', 'log closed at 7']);
});

test('an error in a cleanup is reported and hides nothing', async () => {
  const seen = reports();
  const log: string[] = [];
  const failure = new Error('disk full');
  let failing: Task<unknown> | undefined;
  const main = async () => {
    failing = createTask(
      (async () => {
        try {
          await sleep(1000);
        } finally {
          await sleep(1);
          // oxlint-disable-next-line no-unsafe-finally -- a cleanup that fails is what this test is about.
          throw failure;
        }
      })(),
    );
    createTask(service('log', 3, log));
    await sleep(1);
    return 'served';
  };
  expect(await runAndCleanUp(main())).toBe('served');
  expect(log).toEqual(['log closed at 4']);
  expect(seen.length).toBe(1);
  expect(seen[0]!.exception).toBe(failure);
  expect(seen[0]!.task).toBe(failing);
  expect(seen[0]!.message).toMatch(/\S/);
});

test('an error in a cleanup does not hide the error of main', async () => {
  const seen = reports();
  const main = async () => {
    createTask(
      (async () => {
        try {
          await sleep(1000);
        } catch {
          throw new Error('disk full');
        }
      })(),
    );
    await sleep(1);
    throw new Error('the port is taken');
  };
  await expect(runAndCleanUp(main())).rejects.toThrow('the port is taken');
  expect(seen.length).toBe(1);
});

test('reports nothing of tasks that were cancelled or went quietly', async () => {
  const seen = reports();
  const main = async () => {
    createTask(service('cancelled', 1, []));
    createTask(
      (async () => {
        try {
          await sleep(1000);
        } catch {
          // Goes without a word: it returns where it should pass the cancellation on.
        }
      })(),
    );
    await sleep(1);
    return 'served';
  };
  expect(await runAndCleanUp(main())).toBe('served');
  expect(seen).toEqual([]);
});

test('tasks of tasks are left-overs, too', async () => {
  const log: string[] = [];
  const middle = async () => {
    createTask(service('grandchild', 1, log));
    await sleep(1);
  };
  const main = async () => {
    await createTask(middle());
    await sleep(1);
  };
  await runAndCleanUp(main());
  expect(log).toEqual(['grandchild closed at 3']);
});

test('without left-overs it takes no longer than main', async () => {
  const seconds = random.int(1, 9);
  await runAndCleanUp(sleep(seconds));
  expect(getRunningLoop().time()).toBe(seconds);
});

test('random left-overs are all closed, after the longest cleanup', async () => {
  const log: string[] = [];
  const cleanups = Array.from({ length: random.int(3, 7) }, (_, index) => ({
    name: `service ${index}`,
    seconds: random.int(0, 80) / 8,
  }));
  const main = async () => {
    for (const { name, seconds } of cleanups) createTask(service(name, seconds, log));
    await sleep(2);
  };
  await runAndCleanUp(main());
  expect(getRunningLoop().time()).toBe(2 + Math.max(...cleanups.map(({ seconds }) => seconds)));
  expect([...log].sort()).toEqual(
    cleanups.map(({ name, seconds }) => `${name} closed at ${2 + seconds}`).sort(),
  );
});
