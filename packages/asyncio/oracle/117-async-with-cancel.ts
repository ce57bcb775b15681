import { asyncWith, createTask, isCancelled, run, sleep, wait } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

class CM {
  readonly mode: string;
  constructor(mode: string) {
    this.mode = mode;
  }
  async aenter() {
    if (this.mode === 'enter') await sleep(10);
    return this;
  }
  async aexit(error?: unknown) {
    print('aexit', error === undefined ? null : (error as Error).name);
    try {
      await sleep(0.1);
      print('aexit done');
    } catch (e) {
      if (isCancelled(e)) print('aexit interrupted');
      throw e;
    }
    return this.mode === 'suppress';
  }
}

async function f(mode: string) {
  await asyncWith(new CM(mode), async () => {
    await sleep(10);
  });
  print('after block');
  return 'end';
}

async function main() {
  for (const mode of ['plain', 'suppress', 'enter']) {
    const t = createTask(f(mode));
    await sleep(0.01);
    t.cancel();
    await wait([t]);
    print(mode, t.cancelled(), t.cancelling(), t.cancelled() ? null : t.result());
  }
  const t = createTask(f('plain'));
  await sleep(0.01);
  t.cancel();
  await sleep(0.05);
  t.cancel();
  await wait([t]);
  print('twice', t.cancelled());
}
run(main());
