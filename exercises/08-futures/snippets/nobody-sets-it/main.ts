import {
  createTask,
  getRunningLoop,
  run,
  sleep,
  TimeoutError,
  waitFor,
} from '@yieldpoint/asyncio';

async function work() {
  for (let n = 1; n <= 3; n += 1) {
    await sleep(1);
    console.log(`work ${n}`);
  }
}

async function main() {
  const forgotten = getRunningLoop().createFuture<string>();
  const working = createTask(work());
  try {
    await waitFor(forgotten, 2.5);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    console.log(`given up at ${getRunningLoop().time()}`);
  }
  console.log(forgotten.cancelled() ? 'the future is cancelled' : 'the future is pending');
  await working;
}

run(main());
