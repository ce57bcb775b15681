import { currentTask, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

function ask(where: string) {
  try {
    getRunningLoop();
    console.log(`${where}: a loop, ${currentTask() === null ? 'no task' : 'a task'}`);
  } catch (error) {
    console.log(`${where}: ${(error as Error).message}`);
  }
}

async function main() {
  ask('called by a coroutine');
  getRunningLoop().callSoon(ask, 'called by the loop');
  await sleep(1);
}

ask('before run');
run(main());
ask('after run');
