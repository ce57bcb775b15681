import {
  BaseExceptionGroup,
  ExceptionGroup,
  TaskGroup,
  ValueError,
  asyncWith,
  currentTask,
  run,
  sleep,
} from '@yieldpoint/asyncio';
import { now, print, show } from './prelude.ts';

async function bad(d: number, n: string) {
  await sleep(d);
  throw new ValueError(n);
}

async function nested(outer: number, inner: number) {
  try {
    await asyncWith(new TaskGroup(), async (g1) => {
      g1.createTask(bad(outer, 'outer child'));
      await asyncWith(new TaskGroup(), async (g2) => {
        g2.createTask(bad(inner, 'inner child'));
      });
    });
  } catch (eg) {
    if (eg instanceof ExceptionGroup) print(`[${now()}]`, flat(eg));
  }
}

async function main() {
  now();
  await nested(0.3, 0.1);
  await nested(0.1, 0.3);
  print(currentTask()?.cancelling());
}

function flat(e: BaseExceptionGroup): unknown[] {
  return [e.name, e.exceptions.map((x) => (x instanceof BaseExceptionGroup ? flat(x) : show(x)))];
}
run(main());
