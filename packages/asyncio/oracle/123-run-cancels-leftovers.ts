import { ValueError, createTask, getRunningLoop, isCancelled, run, sleep } from '@yieldpoint/asyncio';
import { KeyError, print, show } from './prelude.ts';

async function bg(n: number) {
  try {
    await sleep(10);
  } catch (e) {
    if (!isCancelled(e)) throw e;
    print('bg', n, 'cancelled');
    await sleep(0.01);
    print('bg', n, 'cleaned');
  }
}
async function main() {
  createTask(bg(0));
  await sleep(0);
  print('main returns');
  return 'R';
}
print(run(main()));

async function bad() {
  try {
    await sleep(10);
  } finally {
    throw new ValueError('in cleanup');
  }
}
async function main2() {
  getRunningLoop().setExceptionHandler((_loop, c) => print('HANDLER', c.message, show(c.exception)));
  createTask(bad());
  await sleep(0);
  throw new KeyError('main fails');
}
try {
  run(main2());
} catch (e) {
  if (e instanceof KeyError) print(show(e));
}

async function unstarted() {
  print('never started');
}
async function main3() {
  createTask(unstarted());
  print('main3 returns without yielding');
}
run(main3());
