import { createTask, run, sleep, wait } from '@yieldpoint/asyncio';

async function worker() {
  for (let round = 1; round <= 3; round += 1) {
    try {
      await sleep(10);
      console.log(`round ${round} is done`);
    } catch {
      console.log(`round ${round} failed, never mind`); // it was the request to stop
    }
  }
}

async function main() {
  const task = createTask(worker());
  await sleep(15);
  task.cancel();
  await wait([task]);
  console.log(`cancelled: ${task.cancelled()}, requests: ${task.cancelling()}`);
}

run(main());
