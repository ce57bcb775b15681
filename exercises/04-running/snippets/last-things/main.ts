import { createTask, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

async function keepLog() {
  try {
    while (true) {
      await sleep(1);
      console.log(`${getRunningLoop().time()} s: still here`);
    }
  } finally {
    console.log(`${getRunningLoop().time()} s: closing the log`);
    await sleep(2);
    console.log(`${getRunningLoop().time()} s: the log is closed`);
  }
}

async function main() {
  const log = createTask(keepLog(), { name: 'log' });
  await sleep(2.5);
  console.log('main ends');
  return `"${log.getName()}" has been seen off`;
}

console.log(run(main()));
