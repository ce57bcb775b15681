import { createTask, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

const log = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function upload() {
  try {
    await sleep(60); // the cancellation arrives here
    log('uploaded');
  } finally {
    log('cleaning up');
    await sleep(2);
    log('clean');
  }
}

async function main() {
  const task = createTask(upload(), { name: 'upload' });
  await sleep(1);
  task.cancel();
  log(`asked to stop; cancelled: ${task.cancelled()}`);
  await sleep(5);
  log(`cancelled: ${task.cancelled()}`);
}

run(main());
