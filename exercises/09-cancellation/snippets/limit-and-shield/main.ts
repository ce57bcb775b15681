import {
  asyncWith,
  createTask,
  getRunningLoop,
  run,
  shield,
  sleep,
  timeout,
  TimeoutError,
} from '@yieldpoint/asyncio';

const log = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function commit() {
  await sleep(3);
  log('committed');
}

async function main() {
  const task = createTask(commit(), { name: 'commit' });
  try {
    await asyncWith(timeout(1), async () => {
      await shield(task); // without shield the commit would be cancelled
    });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log('tell the customer to look again later');
  }
  await task;
}

run(main());
