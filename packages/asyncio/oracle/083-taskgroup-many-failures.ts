import {
  BaseExceptionGroup,
  TaskGroup,
  ValueError,
  asyncWith,
  isCancelled,
  run,
  sleep,
} from '@yieldpoint/asyncio';
import { KeyError, OSError, print, show } from './prelude.ts';

async function bad(n: number, d = 0) {
  await sleep(d);
  throw n % 2 === 1 ? new ValueError(String(n)) : new KeyError(n);
}
async function rude() {
  try {
    await sleep(10);
  } catch (e) {
    if (isCancelled(e)) throw new TypeError('while cancelling', { cause: e });
  }
}

async function main() {
  try {
    await asyncWith(new TaskGroup(), async (tg) => {
      for (let i = 0; i < 4; i += 1) tg.createTask(bad(i));
      tg.createTask(rude());
    });
  } catch (eg) {
    if (!(eg instanceof BaseExceptionGroup)) throw eg;
    print(eg.name, String(eg).replace(`${eg.name}: `, ''), eg.exceptions.map(show));
    const [m, rest] = eg.split(ValueError);
    print(m?.exceptions.map(show), rest?.exceptions.map(show));
    print(eg.subgroup(OSError));
  }
}
run(main());
