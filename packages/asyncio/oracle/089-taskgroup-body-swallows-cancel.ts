import {
  ExceptionGroup,
  TaskGroup,
  ValueError,
  asyncWith,
  currentTask,
  isCancelled,
  run,
  sleep,
} from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function bad() {
  await sleep(0);
  throw new ValueError('bad');
}

async function main() {
  try {
    await asyncWith(new TaskGroup(), async (tg) => {
      tg.createTask(bad());
      try {
        await sleep(1);
      } catch (e) {
        if (isCancelled(e)) print('swallowed in body');
      }
      await sleep(0.1);
      print('body continues to its end');
    });
  } catch (eg) {
    if (eg instanceof ExceptionGroup) print(eg.exceptions.map(show), currentTask()?.cancelling());
  }
  await sleep(0);
  print('not cancelled later');
}
run(main());
