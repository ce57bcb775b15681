import {
  ExceptionGroup,
  TaskGroup,
  ValueError,
  asyncWith,
  currentTask,
  eagerTaskFactory,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
} from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function bad() {
  throw new ValueError('eager failure');
}
async function sib() {
  try {
    await sleep(10);
  } catch (e) {
    if (isCancelled(e)) print('sibling cancelled');
    throw e;
  }
}

async function main() {
  getRunningLoop().setTaskFactory(eagerTaskFactory);
  try {
    await asyncWith(new TaskGroup(), async (tg) => {
      tg.createTask(sib());
      tg.createTask(bad());
      print('body goes on after an eager failure');
      await sleep(1);
      print('never');
    });
  } catch (eg) {
    if (eg instanceof ExceptionGroup) print(eg.exceptions.map(show), currentTask()?.cancelling());
  }
}
run(main());
