import { createTask, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

/** Somebody else's library: it knows callbacks only. */
function brew(tea: string, seconds: number, callback: (cup: string) => void) {
  const timer = getRunningLoop().callLater(seconds, () => callback(`a cup of ${tea}`));
  return () => timer.cancel();
}

async function brewed(tea: string, seconds: number) {
  const cup = getRunningLoop().createFuture<string>();
  const stop = brew(tea, seconds, (poured) => {
    if (!cup.done()) cup.setResult(poured);
  });
  try {
    return await cup;
  } finally {
    if (cup.cancelled()) {
      stop();
      console.log(`${tea}: the stove is off`);
    }
  }
}

async function main() {
  const tasks = ['mint', 'oolong'].map((tea, n) =>
    createTask(brewed(tea, 2 + 3 * n), { name: tea }),
  );
  await sleep(3);
  for (const task of tasks) task.cancel();
  await sleep(0);
  for (const task of tasks)
    console.log(task.cancelled() ? `no ${task.getName()}` : task.result());
}

run(main());
