import {
  TaskGroup,
  asyncWith,
  createTask,
  currentTask,
  isCancelled,
  run,
  sleep,
  ValueError,
  wait,
} from '@yieldpoint/asyncio';
import { now, print, show } from './prelude.ts';

const seen: string[] = [];

async function child(n: number) {
  try {
    await sleep(10);
  } finally {
    seen.push(`[${now()}] child ${n}`);
  }
}

async function parent() {
  try {
    await asyncWith(new TaskGroup(), async (tg) => {
      for (let i = 0; i < 2; i += 1) tg.createTask(child(i));
    });
  } catch (e) {
    if (isCancelled(e)) print(seen.toSorted(), 'parent', show(e), currentTask()?.cancelling());
    throw e;
  }
}

async function parentErr() {
  async function bad() {
    try {
      await sleep(10);
    } catch (e) {
      if (isCancelled(e)) throw new ValueError('in cleanup');
    }
  }
  await asyncWith(new TaskGroup(), async (tg) => {
    tg.createTask(bad());
  });
}

async function main() {
  now();
  let t = createTask(parent());
  await sleep(0.1);
  t.cancel('out');
  await wait([t]);
  print(t.cancelled());
  t = createTask(parentErr());
  await sleep(0.1);
  t.cancel();
  await wait([t]);
  print(t.cancelled(), t.cancelled() ? null : (t.exception() as Error).name);
}
run(main());
