import { TimeoutError, createTask, run, shield, sleep, waitFor } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function main() {
  now();
  async function work() {
    await sleep(0.34);
    return 'late';
  }
  const w = createTask(work());
  for (let i = 0; i < 5; i += 1) {
    try {
      print(await waitFor(shield(w), 0.1), `[${now()}]`);
      break;
    } catch (e) {
      if (e instanceof TimeoutError) print(`[${now()}] not yet`, i);
    }
  }
}
run(main());
