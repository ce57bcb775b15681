import { TimeoutError, createTask, run, sleep, waitFor } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f() {
  print('body');
  return 1;
}

async function main() {
  for (const to of [0, -1]) {
    try {
      await waitFor(f(), to);
    } catch (e) {
      if (e instanceof TimeoutError) print(to, 'TimeoutError, body not run');
    }
    const t = createTask(f());
    await sleep(0);
    print(to, 'done task', await waitFor(t, to));
    const s = createTask(sleep(1));
    try {
      await waitFor(s, to);
    } catch (e) {
      if (e instanceof TimeoutError) print(to, s.cancelled());
    }
  }
}
run(main());
