import {
  createTask,
  getRunningLoop,
  run,
  sleep,
  TimeoutError,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';

const log = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function main() {
  const task = createTask(sleep(10, 'slow'), { name: 'slow' });

  const [, pending] = await wait([task], { timeout: 1 });
  log(`after wait: pending ${pending.size}, cancelled ${task.cancelled()}`);

  try {
    await waitFor(task, 1);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log(`after waitFor: cancelled ${task.cancelled()}`);
  }
}

run(main());
